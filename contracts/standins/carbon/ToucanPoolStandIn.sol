// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {TCO2StandIn} from "./TCO2StandIn.sol";

/// @title Stand-in for a Toucan pool with fixed fees; anybody may set them, and pause it
/// @dev Errors are Toucan's numbers: 12 lengths differ, 14 paused, 16 more than the pool holds, 53 not supported.
contract ToucanPoolStandIn is ERC20 {
    uint256 public constant feeRedeemDivider = 1e4;
    uint256 public feeRedeemPercentageInBase;
    uint256 public feeRedeemRetirePercentageInBase;
    /// @notice Pools with a fee calculator do not redeem for an exact amount of pool tokens.
    bool public hasFeeCalculator;
    bool public paused;
    address public constant FEE_RECEIVER = address(0xFEE);
    address[] private _scored;

    event Redeemed(address account, address erc20, uint256 amount);

    constructor(string memory symbol_) ERC20(symbol_, symbol_) {}

    function setFees(uint256 redeemBasisPoints, uint256 retireBasisPoints) external {
        feeRedeemPercentageInBase = redeemBasisPoints;
        feeRedeemRetirePercentageInBase = retireBasisPoints;
    }

    function setPaused(bool paused_) external {
        paused = paused_;
    }

    function setHasFeeCalculator(bool hasFeeCalculator_) external {
        hasFeeCalculator = hasFeeCalculator_;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function setTCO2Scoring(address[] calldata tco2s) external {
        _scored = tco2s;
    }

    function getScoredTCO2s() external view returns (address[] memory) {
        return _scored;
    }

    function tokenBalances(address tco2) public view returns (uint256) {
        return TCO2StandIn(tco2).balanceOf(address(this));
    }

    function calculateRedemptionOutFees(address[] memory tco2s, uint256[] memory amounts, bool toRetire)
        external
        view
        returns (uint256 fee)
    {
        require(!paused, "14");
        require(tco2s.length == amounts.length, "12");
        for (uint256 i = 0; i < amounts.length; ++i) {
            fee += _fee(amounts[i], toRetire);
        }
    }

    function redeemOutMany(address[] memory tco2s, uint256[] memory amounts) external returns (uint256 spent) {
        require(!paused, "14");
        require(tco2s.length == amounts.length, "12");
        require(!hasFeeCalculator, "53");
        for (uint256 i = 0; i < tco2s.length; ++i) {
            uint256 fee = _fee(amounts[i], false);
            if (fee > 0) _transfer(msg.sender, FEE_RECEIVER, fee);
            _redeem(tco2s[i], amounts[i]);
            spent += fee + amounts[i];
        }
    }

    function redeemAndRetireMany(address[] memory tco2s, uint256[] memory amounts)
        external
        returns (uint256[] memory retirementIds, uint256[] memory redeemedAmounts)
    {
        require(!paused, "14");
        require(tco2s.length == amounts.length, "12");
        require(!hasFeeCalculator, "53");
        retirementIds = new uint256[](tco2s.length);
        redeemedAmounts = new uint256[](tco2s.length);
        for (uint256 i = 0; i < tco2s.length; ++i) {
            uint256 fee = _fee(amounts[i], true);
            redeemedAmounts[i] = amounts[i] - fee;
            _redeem(tco2s[i], redeemedAmounts[i]);
            retirementIds[i] = TCO2StandIn(tco2s[i]).retireFrom(msg.sender, redeemedAmounts[i]);
            if (fee > 0) _transfer(msg.sender, FEE_RECEIVER, fee);
        }
    }

    function _fee(uint256 amount, bool toRetire) private view returns (uint256) {
        return amount * (toRetire ? feeRedeemRetirePercentageInBase : feeRedeemPercentageInBase) / feeRedeemDivider;
    }

    function _redeem(address tco2, uint256 amount) private {
        _burn(msg.sender, amount);
        require(tokenBalances(tco2) >= amount, "16");
        TCO2StandIn(tco2).transfer(msg.sender, amount);
        emit Redeemed(msg.sender, tco2, amount);
    }
}

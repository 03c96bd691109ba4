// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {TCO2StandIn} from "./TCO2StandIn.sol";

/// @title Stand-in for KlimaDAO's retirement aggregator; anybody may set its price
/// @dev Pulls the whole maximum, swaps at the price, sends the rest back, retires exactly what was asked for, and keeps
/// its fee in carbon.
contract KlimaAggregatorStandIn {
    using SafeERC20 for IERC20;

    enum CarbonBridge {
        TOUCAN,
        MOSS,
        C3
    }

    /// @notice Hundred-thousandths of the carbon: 1 %.
    uint256 public fee = 1000;
    uint256 public priceBaseUnitsPerTonne;
    TCO2StandIn public immutable CREDIT;
    /// @notice Retires that much less than it was asked for: what the event says has to count.
    uint256 public heldBackBasisPoints;
    mapping(address account => uint256) public retirements;

    event CarbonRetired(
        CarbonBridge carbonBridge,
        address indexed retiringAddress,
        string retiringEntityString,
        address indexed beneficiaryAddress,
        string beneficiaryString,
        string retirementMessage,
        address indexed carbonPool,
        address carbonToken,
        uint256 retiredAmount
    );

    constructor(TCO2StandIn credit, uint256 priceBaseUnitsPerTonne_) {
        CREDIT = credit;
        priceBaseUnitsPerTonne = priceBaseUnitsPerTonne_;
    }

    function setPrice(uint256 priceBaseUnitsPerTonne_) external {
        priceBaseUnitsPerTonne = priceBaseUnitsPerTonne_;
    }

    function setHeldBack(uint256 basisPoints) external {
        heldBackBasisPoints = basisPoints;
    }

    function getSourceAmountDefaultRetirement(address, address, uint256 retireAmount)
        public
        view
        returns (uint256 amountIn)
    {
        uint256 total = retireAmount + retireAmount * fee / 100_000;
        return (total * priceBaseUnitsPerTonne + 1e18 - 1) / 1e18;
    }

    function retireExactCarbonDefault(
        address sourceToken,
        address poolToken,
        uint256 maxAmountIn,
        uint256 retireAmount,
        string memory retiringEntityString,
        address beneficiaryAddress,
        string memory beneficiaryString,
        string memory retirementMessage,
        uint8 fromMode
    ) external payable returns (uint256 retirementIndex) {
        require(retireAmount > 0, "Cannot retire zero tonnes");
        require(fromMode == 0, "only external balances");
        IERC20(sourceToken).safeTransferFrom(msg.sender, address(this), maxAmountIn);
        uint256 needed = getSourceAmountDefaultRetirement(sourceToken, poolToken, retireAmount);
        require(needed <= maxAmountIn, "UniswapV2Router: EXCESSIVE_INPUT_AMOUNT");
        IERC20(sourceToken).safeTransfer(msg.sender, maxAmountIn - needed);
        uint256 retired = retireAmount - retireAmount * heldBackBasisPoints / 10_000;
        require(CREDIT.balanceOf(address(this)) >= retired, "15");
        CREDIT.retire(retired);
        emit CarbonRetired(
            CarbonBridge.TOUCAN,
            msg.sender,
            retiringEntityString,
            beneficiaryAddress,
            beneficiaryString,
            retirementMessage,
            poolToken,
            address(CREDIT),
            retired
        );
        return ++retirements[beneficiaryAddress];
    }
}

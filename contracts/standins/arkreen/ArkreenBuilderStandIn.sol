// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ArkreenRECBankStandIn} from "./ArkreenRECBankStandIn.sol";
import {ArkreenRECTokenStandIn} from "./ArkreenRECTokenStandIn.sol";
import {TransferHelper} from "./TransferHelper.sol";
import {Upgradeable} from "./Upgradeable.sol";

/// @title Stand-in for ArkreenBuilder: buys from the bank and offsets in its caller's name, in one call
contract ArkreenBuilderStandIn is Upgradeable {
    address public artBank;

    function initialize(address bank) external {
        _initialize();
        artBank = bank;
    }

    function postUpdate(address bank) external onlyOwner {
        artBank = bank;
    }

    function approveArtBank(address[] calldata tokens) external onlyOwner {
        for (uint256 i = 0; i < tokens.length; i++) {
            TransferHelper.allow(tokens[i], artBank, type(uint256).max);
        }
    }

    /// @notice Takes `amountPay` in full, buys, offsets, and gives back what is left.
    /// @param modeAction Bit 0: pay exactly `amountPay`. Bit 1: buy from the bank; the stand-in knows no other source.
    function actionBuilder(
        address tokenPay,
        address tokenART,
        uint256 amountPay,
        uint256 amountART,
        uint256 modeAction,
        uint256 /* deadline: only exchanges look at it */
    ) external {
        require(modeAction & 2 != 0, "stand-in: bank only");
        TransferHelper.pull(tokenPay, msg.sender, address(this), amountPay);
        uint256 bought =
            ArkreenRECBankStandIn(artBank).buyART(tokenPay, tokenART, amountPay, amountART, modeAction & 1 != 0);
        _offsetFor(msg.sender, tokenART, bought);
        uint256 left = IERC20(tokenPay).balanceOf(address(this));
        if (modeAction & 1 == 0 && left > 0) TransferHelper.push(tokenPay, msg.sender, left);
    }

    function _offsetFor(address person, address art, uint256 amount) private {
        bytes memory call = abi.encodeCall(ArkreenRECTokenStandIn.commitOffset, (amount));
        (bool success, bytes memory answer) = art.call(abi.encodePacked(call, person));
        if (success) return;
        assembly ("memory-safe") {
            revert(add(answer, 32), mload(answer))
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @title Transfers whose failures carry the words that Arkreen's contracts say, whatever the token said
library TransferHelper {
    function pull(address token, address from, address to, uint256 amount) internal {
        require(
            _call(token, abi.encodeCall(IERC20.transferFrom, (from, to, amount))),
            "TransferHelper: TRANSFER_FROM_FAILED"
        );
    }

    function push(address token, address to, uint256 amount) internal {
        require(_call(token, abi.encodeCall(IERC20.transfer, (to, amount))), "TransferHelper: TRANSFER_FAILED");
    }

    function allow(address token, address spender, uint256 amount) internal {
        require(_call(token, abi.encodeCall(IERC20.approve, (spender, amount))), "TransferHelper: APPROVE_FAILED");
    }

    function _call(address token, bytes memory data) private returns (bool) {
        (bool success, bytes memory answer) = token.call(data);
        return success && (answer.length == 0 || abi.decode(answer, (bool)));
    }
}

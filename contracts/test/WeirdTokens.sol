// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {RetirementDesk} from "../src/RetirementDesk.sol";

/// @notice Takes a hundredth of every transfer.
contract FeeToken is ERC20("Fee", "FEE") {
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function _update(address from, address to, uint256 value) internal override {
        uint256 fee = from == address(0) || to == address(0) ? 0 : value / 100;
        super._update(from, to, value - fee);
        if (fee != 0) super._update(from, address(0xFEE), fee);
    }
}

/// @notice Says false instead of reverting, and moves nothing, when told to.
contract FalseToken is ERC20("False", "FALSE") {
    bool public refuses;

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function refuse() external {
        refuses = true;
    }

    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        return refuses ? false : super.transferFrom(from, to, value);
    }
}

/// @notice Returns nothing from transfers and approvals, and wants allowances to be zero before they are set, as Tether's.
contract SilentToken {
    mapping(address account => uint256) public balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address spender, uint256 value) external {
        require(value == 0 || allowance[msg.sender][spender] == 0, "set it to zero first");
        allowance[msg.sender][spender] = value;
    }

    function transfer(address to, uint256 value) external {
        balanceOf[msg.sender] -= value;
        balanceOf[to] += value;
    }

    function transferFrom(address from, address to, uint256 value) external {
        allowance[from][msg.sender] -= value;
        balanceOf[from] -= value;
        balanceOf[to] += value;
    }
}

/// @notice Its owner's issuer pauses it and blocks accounts, as USDC's can.
contract IssuersToken is ERC20("Issuer's", "ISS"), Pausable {
    mapping(address account => bool) public isBlocked;

    error Blocked(address account);

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function pause() external {
        _pause();
    }

    function block_(address account) external {
        isBlocked[account] = true;
    }

    function _update(address from, address to, uint256 value) internal override whenNotPaused {
        if (isBlocked[from]) revert Blocked(from);
        if (isBlocked[to]) revert Blocked(to);
        super._update(from, to, value);
    }
}

/// @notice Calls somebody, once, in the middle of every `transferFrom`.
contract ReentrantToken is ERC20("Reentrant", "RE") {
    address private _target;
    bytes private _callData;
    bool public wasRefused;
    bytes public reason;

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function arm(address target, bytes calldata callData) external {
        (_target, _callData) = (target, callData);
    }

    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        address target = _target;
        if (target != address(0)) {
            _target = address(0);
            (bool accepted, bytes memory returned) = target.call(_callData);
            (wasRefused, reason) = (!accepted, returned);
        }
        return super.transferFrom(from, to, value);
    }
}

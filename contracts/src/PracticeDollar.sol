// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

/// @title Play money for the practice chain
/// @notice Worth nothing, redeemable for nothing. It has the six decimals and the permit of a real stablecoin, so that
/// what works with it works with one.
contract PracticeDollar is ERC20Permit, Ownable {
    /// @param owner_ Hands out play money.
    constructor(address owner_)
        ERC20("Practice Dollar (play money)", "pUSD")
        ERC20Permit("Practice Dollar (play money)")
        Ownable(owner_)
    {}

    /// @inheritdoc ERC20
    function decimals() public pure override returns (uint8) {
        return 6;
    }

    /// @notice Makes play money for `to`, in base units (millionths).
    function mint(address to, uint256 amount) external onlyOwner {
        _mint(to, amount);
    }
}

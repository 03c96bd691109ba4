// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {RetirementDesk} from "./RetirementDesk.sol";
import {RetirementVault} from "./RetirementVault.sol";

/// @title Makes vaults, each for whoever asks
/// @notice One plain call makes a vault that belongs to the caller for ever. Its address follows from the caller's and a
/// number of the caller's choice, so it is known before the vault exists.
contract RetirementVaultFactory {
    /// @notice What the vaults are clones of. It belongs to nobody and can be given nothing to spend.
    RetirementVault public immutable implementation;

    /// @notice A vault was made.
    event VaultCreated(address indexed owner, address indexed vault, uint256 number);

    /// @param desk Where the vaults buy.
    constructor(RetirementDesk desk) {
        implementation = new RetirementVault(desk);
    }

    /// @notice Makes a vault of the caller's.
    /// @param number Of the vault among the caller's, for example 0 for the first; each can be used once.
    /// @param operator The key that may report use and trigger retirements; zero for none.
    /// @param limits Under which it may.
    function create(uint256 number, address operator, RetirementVault.Limits calldata limits)
        external
        returns (RetirementVault vault)
    {
        vault = RetirementVault(
            Clones.cloneDeterministicWithImmutableArgs(
                address(implementation), abi.encodePacked(msg.sender), bytes32(number)
            )
        );
        emit VaultCreated(msg.sender, address(vault), number);
        vault.initialize(operator, limits);
    }

    /// @notice Where the vault of an owner is, made or not.
    function vaultOf(address owner, uint256 number) external view returns (address) {
        return Clones.predictDeterministicAddressWithImmutableArgs(
            address(implementation), abi.encodePacked(owner), bytes32(number)
        );
    }
}

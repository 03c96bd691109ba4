// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Upgradeable} from "./Upgradeable.sol";

/// @title Stand-in for ArkreenRegistry: where the other contracts are, and whether all of them pause
contract ArkreenRegistryStandIn is Upgradeable {
    bool public paused;
    address public getRECIssuance;
    address public getArkreenRetirement;
    /// @notice The issuer whose certificates a token stands for; zero for any other token.
    mapping(address token => address issuer) public tokenRECs;

    function initialize() external {
        _initialize();
    }

    function connect(address issuance, address badge, address token, address issuer) external onlyOwner {
        getRECIssuance = issuance;
        getArkreenRetirement = badge;
        tokenRECs[token] = issuer;
    }

    function pause() external onlyOwner {
        paused = true;
    }

    function unpause() external onlyOwner {
        paused = false;
    }
}

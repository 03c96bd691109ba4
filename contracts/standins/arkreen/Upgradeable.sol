// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {UUPSUpgradeable} from "@openzeppelin/contracts/proxy/utils/UUPSUpgradeable.sol";

/// @title What all of the stand-ins share: an owner who can replace their code, as Arkreen's owner can
abstract contract Upgradeable is UUPSUpgradeable {
    address public owner;

    modifier onlyOwner() {
        require(msg.sender == owner, "Ownable: caller is not the owner");
        _;
    }

    function _initialize() internal {
        require(owner == address(0), "Initializable: contract is already initialized");
        owner = msg.sender;
    }

    function _authorizeUpgrade(address) internal override onlyOwner {}
}

/// @title The address that people know, in front of code that can change
contract ArkreenProxyStandIn is ERC1967Proxy {
    constructor(address implementation, bytes memory call) ERC1967Proxy(implementation, call) {}
}

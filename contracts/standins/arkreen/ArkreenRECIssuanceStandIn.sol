// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Upgradeable} from "./Upgradeable.sol";

/// @notice One certificate (AREC) as its issuer recorded it. `amountREC` is in units of 1 mWh.
struct RECData {
    address issuer;
    string serialNumber;
    address minter;
    uint32 startTime;
    uint32 endTime;
    uint128 amountREC;
    uint8 status;
    string cID;
    string region;
    string url;
    string memo;
    uint16 idAsset;
}

/// @title Stand-in for ArkreenRECIssuance: the records behind the token. That they are NFTs is left out.
contract ArkreenRECIssuanceStandIn is Upgradeable {
    mapping(uint256 arecId => RECData) private _certificates;

    function initialize() external {
        _initialize();
    }

    function issue(uint256 arecId, RECData calldata certificate) external onlyOwner {
        _certificates[arecId] = certificate;
    }

    function getRECData(uint256 arecId) external view returns (RECData memory) {
        return _certificates[arecId];
    }
}

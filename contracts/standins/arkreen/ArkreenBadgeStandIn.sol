// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ArkreenRegistryStandIn} from "./ArkreenRegistryStandIn.sol";
import {Upgradeable} from "./Upgradeable.sol";

struct OffsetAction {
    address offsetEntity;
    address issuerREC;
    uint128 amount;
    uint64 tokenId;
    uint56 createdAt;
    bool bClaimed;
}

struct OffsetDetail {
    uint64 tokenId;
    uint128 amount;
}

struct OffsetRecord {
    address offsetEntity;
    address beneficiary;
    string offsetEntityID;
    string beneficiaryID;
    string offsetMessage;
    uint256 creationTime;
    uint256 offsetTotalAmount;
    uint256[] offsetIds;
}

/// @title Stand-in for ArkreenBadge: the book of offsets, and soulbound badges (ERC-5192) that claim them
contract ArkreenBadgeStandIn is ERC721, Upgradeable {
    uint256 private constant EDIT_WINDOW_S = 3 days;

    address public arkreenRegistry;
    uint256 public minOffsetAmount;
    uint256 public offsetCounter;
    uint256 public detailsCounter;
    uint256 public totalSupply;
    mapping(uint256 offsetId => OffsetAction) private _actions;
    mapping(address entity => uint256[]) private _actionsOf;
    mapping(uint256 badgeId => OffsetRecord) private _records;
    mapping(uint256 detailId => OffsetDetail[]) private _details;
    mapping(address token => uint256) private _begunId;
    mapping(address token => uint256) private _begunLeft;

    event OffsetCertificateMinted(uint256 tokenId);
    event OffsetCertificateUpdated(uint256 tokenId);
    event OffsetAttached(uint256 tokenId, uint256[] offsetIds);
    event Locked(uint256 tokenId);

    modifier onlyToken() {
        require(_registry().tokenRECs(msg.sender) != address(0), "ARB: Caller Not Allowed");
        _;
    }

    modifier onlyHolderInTime(uint256 badgeId) {
        require(msg.sender == ownerOf(badgeId), "ARB: Not Owner");
        require(block.timestamp < _records[badgeId].creationTime + EDIT_WINDOW_S, "ARB: Time Elapsed");
        _;
    }

    constructor() ERC721("", "") {}

    function initialize(address registry) external {
        _initialize();
        arkreenRegistry = registry;
    }

    function setMinOffsetAmount(uint256 amount) external onlyOwner {
        minOffsetAmount = amount;
    }

    function beginCertificate(uint256 arecId, uint256 amount) external onlyToken {
        _begunId[msg.sender] = arecId;
        _begunLeft[msg.sender] = amount;
    }

    function registerDetail(uint256 amount, bool isFirst) external onlyToken returns (uint256, uint256) {
        if (isFirst) detailsCounter += 1;
        _details[detailsCounter].push(OffsetDetail(uint64(_begunId[msg.sender]), uint128(amount)));
        _begunLeft[msg.sender] -= amount;
        return (detailsCounter, _begunLeft[msg.sender]);
    }

    /// @notice Notes an offset. Its `tokenId` says in the two highest bits what the rest is: 2, one certificate, begun
    /// already; 3, the number of a list of details.
    function registerOffset(address entity, address issuer, uint256 amount, uint256 detailId)
        external
        onlyToken
        returns (uint256 offsetId)
    {
        require(amount >= minOffsetAmount, "ARB: Less Amount");
        uint256 tokenId = detailId + (3 << 62);
        if (detailId == 0) {
            tokenId = _begunId[msg.sender] + (2 << 62);
            _begunLeft[msg.sender] -= amount;
        }
        offsetId = ++offsetCounter;
        _actions[offsetId] =
            OffsetAction(entity, issuer, uint128(amount), uint64(tokenId), uint56(block.timestamp), false);
        _actionsOf[entity].push(offsetId);
    }

    function mintCertificate(
        address offsetEntity,
        address beneficiary,
        string calldata offsetEntityID,
        string calldata beneficiaryID,
        string calldata offsetMessage,
        uint256[] calldata offsetIds
    ) external {
        require(msg.sender == offsetEntity, "ARB: Caller Not Allowed");
        uint256 badgeId = ++totalSupply;
        uint256 amount = _attach(badgeId, offsetEntity, offsetIds);
        _safeMint(offsetEntity, badgeId);
        OffsetRecord storage record = _records[badgeId];
        record.offsetEntity = offsetEntity;
        record.beneficiary = beneficiary;
        record.offsetEntityID = offsetEntityID;
        record.beneficiaryID = beneficiaryID;
        record.offsetMessage = offsetMessage;
        record.creationTime = block.timestamp;
        record.offsetTotalAmount = amount;
        emit OffsetCertificateMinted(badgeId);
        emit Locked(badgeId);
    }

    /// @notice Replaces what is not empty, within three days.
    function updateCertificate(
        uint256 badgeId,
        address beneficiary,
        string calldata offsetEntityID,
        string calldata beneficiaryID,
        string calldata offsetMessage
    ) external onlyHolderInTime(badgeId) {
        OffsetRecord storage record = _records[badgeId];
        if (beneficiary != address(0)) record.beneficiary = beneficiary;
        if (bytes(offsetEntityID).length != 0) record.offsetEntityID = offsetEntityID;
        if (bytes(beneficiaryID).length != 0) record.beneficiaryID = beneficiaryID;
        if (bytes(offsetMessage).length != 0) record.offsetMessage = offsetMessage;
        emit OffsetCertificateUpdated(badgeId);
    }

    function attachOffsetEvents(uint256 badgeId, uint256[] calldata offsetIds) external onlyHolderInTime(badgeId) {
        _records[badgeId].offsetTotalAmount += _attach(badgeId, msg.sender, offsetIds);
        emit OffsetAttached(badgeId, offsetIds);
    }

    function getCertificate(uint256 badgeId) external view returns (OffsetRecord memory) {
        return _records[badgeId];
    }

    function getOffsetActions(uint256 offsetId) external view returns (OffsetAction memory) {
        return _actions[offsetId];
    }

    function getOffsetDetails(uint256 detailId) external view returns (OffsetDetail[] memory) {
        return _details[detailId];
    }

    function getUserEvents(address entity) external view returns (uint256[] memory) {
        return _actionsOf[entity];
    }

    function getDetailStatus(address token) external view returns (uint256 left, uint256 arecId) {
        return (_begunLeft[token], _begunId[token]);
    }

    function locked(uint256 badgeId) external view returns (bool) {
        require(badgeId > 0 && badgeId <= totalSupply, "ARB: Wrong tokenId");
        return true;
    }

    function _attach(uint256 badgeId, address entity, uint256[] calldata offsetIds) private returns (uint256 amount) {
        require(offsetIds.length != 0, "ARB Empty List");
        for (uint256 i = 0; i < offsetIds.length; i++) {
            OffsetAction storage action = _actions[offsetIds[i]];
            require(action.offsetEntity == entity, "ARB: Wrong Enity");
            require(!action.bClaimed, "ARB: Already Claimed");
            action.bClaimed = true;
            _records[badgeId].offsetIds.push(offsetIds[i]);
            amount += action.amount;
        }
    }

    function _update(address to, uint256 badgeId, address auth) internal override returns (address from) {
        from = super._update(to, badgeId, auth);
        require(from == address(0), "ARB: Transfer Not Allowed");
    }

    function _registry() private view returns (ArkreenRegistryStandIn) {
        return ArkreenRegistryStandIn(arkreenRegistry);
    }
}

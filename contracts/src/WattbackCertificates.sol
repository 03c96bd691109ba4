// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";

/// @title Energy attribute certificates, held and retired by the milliwatt-hour
/// @notice Each token id is one batch of certificates: one device, one production interval, one range of serials. One
/// unit is 1 mWh and one serial, so 1e9 units are 1 MWh, the size in which registries issue.
/// @dev Units leave circulation only by retirement, which cannot be undone. What was retired is not counted in a slot of
/// its own: it is what was issued and is held by nobody, so issued = held + retired holds by construction.
///
/// The account a batch is issued to, its custodian, is the one that most retirements are made from (a desk's stock). Its
/// holding shares a slot with the batch's freeze, so that such a retirement writes one slot. Everybody else's holdings
/// are in `_heldMwh`, and their sum in `_heldElsewhereMwh`.
contract WattbackCertificates is ERC1155, AccessControl {
    /// @notice What an issuer states about a batch. Written once, never changed.
    /// @param standard Rules it was issued under, for example `I-REC(E)`.
    /// @param issuer Who issued it.
    /// @param registry Where the original record is.
    /// @param device Generating device.
    /// @param technology For example `solar`.
    /// @param region ISO 3166 code of the country or market.
    /// @param capacityKw Installed capacity of the device in kilowatts.
    /// @param commissionedAt When the device went into service, UTC epoch seconds.
    /// @param productionStart Start of the production interval, UTC epoch seconds.
    /// @param productionEnd End of it, exclusive.
    /// @param serialFirst First serial, one serial a milliwatt-hour.
    /// @param serialLast Last serial, inclusive.
    struct Instrument {
        string standard;
        string issuer;
        string registry;
        string device;
        string technology;
        string region;
        uint64 capacityKw;
        uint64 commissionedAt;
        uint64 productionStart;
        uint64 productionEnd;
        uint128 serialFirst;
        uint128 serialLast;
    }

    /// @notice What a retirement is for.
    /// @param batchKey Key of the batch of answers that is matched.
    /// @param beneficiary In whose name the energy is claimed.
    /// @param receiptsRoot Merkle root over the batch's receipts.
    /// @param periodStart First answer covered, UTC epoch seconds.
    /// @param periodEnd Last answer covered.
    struct Claim {
        bytes32 batchKey;
        address beneficiary;
        bytes32 receiptsRoot;
        uint64 periodStart;
        uint64 periodEnd;
    }

    /// @notice What a retirement for several beneficiaries is for.
    /// @param batchKey Key of the batch of answers that is matched.
    /// @param receiptsRoot Merkle root over the batch's receipts.
    /// @param periodStart First answer covered, UTC epoch seconds.
    /// @param periodEnd Last answer covered.
    struct GroupClaim {
        bytes32 batchKey;
        bytes32 receiptsRoot;
        uint64 periodStart;
        uint64 periodEnd;
    }

    /// @dev One slot. 2^88 mWh are more than ten million years of the world's electricity.
    struct Batch {
        address custodian;
        uint88 custodianHeldMwh;
        bool frozen;
    }

    /// @notice May issue batches.
    bytes32 public constant ISSUER_ROLE = keccak256("ISSUER_ROLE");

    /// @notice Number of batches issued; ids run from 1 to this.
    uint256 public certificateCount;

    /// @notice Highest serial issued for a registry, by the hash of the registry's name.
    mapping(bytes32 registryHash => uint128 serial) public lastSerial;

    mapping(uint256 certificateId => Instrument) private _instruments;
    mapping(uint256 certificateId => Batch) private _batches;
    mapping(uint256 certificateId => uint256 amountMwh) private _heldElsewhereMwh;
    mapping(uint256 certificateId => mapping(address account => uint256 amountMwh)) private _heldMwh;

    /// @notice A batch came into being and belongs to `holder`.
    event CertificateIssued(uint256 indexed certificateId, address indexed holder, uint256 amountMwh);

    /// @notice Certificates were taken out of circulation for good, in somebody's name.
    event CertificateRetired(
        bytes32 indexed batchKey,
        address indexed beneficiary,
        uint256 indexed certificateId,
        uint256 amountMwh,
        bytes32 receiptsRoot,
        uint64 periodStart,
        uint64 periodEnd
    );

    /// @notice Certificates were taken out of circulation for good, for the beneficiaries that `CertificateRetiredFor`
    /// of the same transaction and batch key name. No one of them may claim the whole.
    event CertificateRetiredForMany(
        bytes32 indexed batchKey,
        uint256 indexed certificateId,
        uint256 beneficiaryCount,
        uint256 amountMwh,
        bytes32 receiptsRoot,
        uint64 periodStart,
        uint64 periodEnd
    );

    /// @notice One beneficiary's part of a retirement for many.
    event CertificateRetiredFor(bytes32 indexed batchKey, address indexed beneficiary, uint256 amountMwh);

    /// @notice Certificates were taken out of circulation for good, for the beneficiaries whose parts are the leaves under
    /// `beneficiariesRoot`; see `isShareOf`. No one of them may claim the whole.
    event CertificateRetiredForRoot(
        bytes32 indexed batchKey,
        bytes32 indexed beneficiariesRoot,
        uint256 indexed certificateId,
        uint256 amountMwh,
        bytes32 receiptsRoot,
        uint64 periodStart,
        uint64 periodEnd
    );

    /// @notice The batch's issuer froze it: nothing of it moves or is retired until it is released.
    event CertificateFrozen(uint256 indexed certificateId, address indexed by);

    /// @notice The batch's issuer released it.
    event CertificateReleased(uint256 indexed certificateId, address indexed by);

    /// @notice There is no batch with this id.
    error CertificatesUnknown(uint256 certificateId);
    /// @notice The serial range is empty or starts at zero.
    error CertificatesEmptySerialRange(uint128 serialFirst, uint128 serialLast);
    /// @notice Serials up to `lastIssued` of this registry exist already; issuing them again would count energy twice.
    error CertificatesSerialsAlreadyIssued(string registry, uint128 serialFirst, uint128 lastIssued);
    /// @notice More milliwatt-hours than a batch can hold.
    error CertificatesBatchTooLarge(uint256 amountMwh, uint256 largestMwh);
    /// @notice The production interval is empty.
    error CertificatesEmptyProductionInterval(uint64 productionStart, uint64 productionEnd);
    /// @notice The batch is frozen by its issuer.
    error CertificatesBatchFrozen(uint256 certificateId);
    /// @notice The batch is not frozen.
    error CertificatesBatchNotFrozen(uint256 certificateId);
    /// @notice Nothing would be retired.
    error CertificatesNothingToRetire();
    /// @notice A retirement needs somebody in whose name it happens.
    error CertificatesNoBeneficiary();
    /// @notice The beneficiaries' parts are not what is retired.
    error CertificatesSharesDoNotAddUp(uint256 sharesMwh, uint256 amountMwh);
    /// @notice The period covered ends before it starts.
    error CertificatesPeriodReversed(uint64 periodStart, uint64 periodEnd);

    /// @param admin May appoint issuers, and is the first one.
    constructor(address admin) ERC1155("") {
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
        _grantRole(ISSUER_ROLE, admin);
    }

    /// @notice Issues a batch of `serialLast - serialFirst + 1` milliwatt-hours to `holder`, its custodian.
    /// @dev Serials of one registry only ever grow, which is the guard against issuing the same energy twice. The caller
    /// becomes the batch's issuer, whom nobody but itself can replace: see `batchIssuerRole`.
    /// @return certificateId Token id of the new batch.
    function issue(Instrument calldata attributes, address holder)
        external
        onlyRole(ISSUER_ROLE)
        returns (uint256 certificateId)
    {
        if (attributes.serialFirst == 0 || attributes.serialLast < attributes.serialFirst) {
            revert CertificatesEmptySerialRange(attributes.serialFirst, attributes.serialLast);
        }
        if (attributes.productionEnd <= attributes.productionStart) {
            revert CertificatesEmptyProductionInterval(attributes.productionStart, attributes.productionEnd);
        }
        uint256 amountMwh = uint256(attributes.serialLast) - attributes.serialFirst + 1;
        if (amountMwh > type(uint88).max) revert CertificatesBatchTooLarge(amountMwh, type(uint88).max);
        bytes32 registryHash = keccak256(bytes(attributes.registry));
        if (attributes.serialFirst <= lastSerial[registryHash]) {
            revert CertificatesSerialsAlreadyIssued(
                attributes.registry, attributes.serialFirst, lastSerial[registryHash]
            );
        }
        lastSerial[registryHash] = attributes.serialLast;

        certificateId = ++certificateCount;
        _instruments[certificateId] = attributes;
        _batches[certificateId].custodian = holder;
        bytes32 role = batchIssuerRole(certificateId);
        _setRoleAdmin(role, role);
        _grantRole(role, msg.sender);
        emit CertificateIssued(certificateId, holder, amountMwh);
        _mint(holder, certificateId, amountMwh, "");
    }

    /// @notice Retires `amountMwh` of the caller's own certificates for `claim`. It cannot be undone.
    /// @dev Whoever holds certificates may emit this event with any `batchKey`; who relies on the key reads it together
    /// with the event of the desk that enforces it.
    function retire(uint256 certificateId, uint256 amountMwh, Claim calldata claim) external {
        if (claim.beneficiary == address(0)) revert CertificatesNoBeneficiary();
        _retire(certificateId, amountMwh, claim.periodStart, claim.periodEnd);
        emit CertificateRetired(
            claim.batchKey,
            claim.beneficiary,
            certificateId,
            amountMwh,
            claim.receiptsRoot,
            claim.periodStart,
            claim.periodEnd
        );
    }

    /// @notice Retires `amountMwh` of the caller's own certificates, a part for each of many. It cannot be undone.
    /// @param shares One word a beneficiary: the address in its first 20 bytes, the milliwatt-hours in its last 12.
    function retireForMany(
        uint256 certificateId,
        uint256 amountMwh,
        GroupClaim calldata claim,
        bytes32[] calldata shares
    ) external {
        _retire(certificateId, amountMwh, claim.periodStart, claim.periodEnd);
        bytes32 batchKey = claim.batchKey;
        uint256 sharesMwh = 0;
        // A sum of fewer than 2^160 numbers below 2^96 does not overflow.
        unchecked {
            for (uint256 index = 0; index < shares.length; ++index) {
                bytes32 share = shares[index];
                address beneficiary = address(bytes20(share));
                uint256 shareMwh = uint96(uint256(share));
                if (beneficiary == address(0)) revert CertificatesNoBeneficiary();
                if (shareMwh == 0) revert CertificatesNothingToRetire();
                sharesMwh += shareMwh;
                emit CertificateRetiredFor(batchKey, beneficiary, shareMwh);
            }
        }
        if (sharesMwh != amountMwh) revert CertificatesSharesDoNotAddUp(sharesMwh, amountMwh);
        emit CertificateRetiredForMany(
            batchKey, certificateId, shares.length, amountMwh, claim.receiptsRoot, claim.periodStart, claim.periodEnd
        );
    }

    /// @notice Retires `amountMwh` of the caller's own certificates for any number of beneficiaries, whose parts are the
    /// leaves under `beneficiariesRoot`. It cannot be undone.
    /// @dev The chain sees the root only. That the leaves add up to `amountMwh` is for whoever publishes them to show, and
    /// for whoever relies on one to check over all of them.
    function retireForRoot(
        uint256 certificateId,
        uint256 amountMwh,
        bytes32 beneficiariesRoot,
        GroupClaim calldata claim
    ) external {
        if (beneficiariesRoot == 0) revert CertificatesNoBeneficiary();
        _retire(certificateId, amountMwh, claim.periodStart, claim.periodEnd);
        emit CertificateRetiredForRoot(
            claim.batchKey,
            beneficiariesRoot,
            certificateId,
            amountMwh,
            claim.receiptsRoot,
            claim.periodStart,
            claim.periodEnd
        );
    }

    /// @notice Freezes a batch: nothing of it moves or is retired until it is released. What was retired stays retired.
    function freeze(uint256 certificateId) external onlyRole(batchIssuerRole(certificateId)) {
        Batch storage batch = _batches[certificateId];
        if (batch.frozen) revert CertificatesBatchFrozen(certificateId);
        batch.frozen = true;
        emit CertificateFrozen(certificateId, msg.sender);
    }

    /// @notice Releases a frozen batch.
    function release(uint256 certificateId) external onlyRole(batchIssuerRole(certificateId)) {
        Batch storage batch = _batches[certificateId];
        if (!batch.frozen) revert CertificatesBatchNotFrozen(certificateId);
        batch.frozen = false;
        emit CertificateReleased(certificateId, msg.sender);
    }

    /// @notice What the issuer stated about a batch.
    function instrument(uint256 certificateId) external view returns (Instrument memory) {
        _requireIssued(certificateId);
        return _instruments[certificateId];
    }

    /// @notice Whether a batch is frozen.
    function isFrozen(uint256 certificateId) external view returns (bool) {
        _requireIssued(certificateId);
        return _batches[certificateId].frozen;
    }

    /// @notice The account a batch was issued to.
    function custodianOf(uint256 certificateId) external view returns (address) {
        _requireIssued(certificateId);
        return _batches[certificateId].custodian;
    }

    /// @notice Milliwatt-hours of a batch that were retired so far.
    function retiredMwh(uint256 certificateId) external view returns (uint256) {
        return issuedMwh(certificateId) - heldMwh(certificateId);
    }

    /// @notice Milliwatt-hours a batch was issued with.
    function issuedMwh(uint256 certificateId) public view returns (uint256) {
        _requireIssued(certificateId);
        Instrument storage attributes = _instruments[certificateId];
        return uint256(attributes.serialLast) - attributes.serialFirst + 1;
    }

    /// @notice Milliwatt-hours of a batch that are still held by somebody.
    function heldMwh(uint256 certificateId) public view returns (uint256) {
        _requireIssued(certificateId);
        return _batches[certificateId].custodianHeldMwh + _heldElsewhereMwh[certificateId];
    }

    /// @inheritdoc ERC1155
    function balanceOf(address account, uint256 certificateId) public view override returns (uint256) {
        Batch storage batch = _batches[certificateId];
        return account == batch.custodian ? batch.custodianHeldMwh : _heldMwh[certificateId][account];
    }

    /// @notice The role that may freeze and release a batch, and appoint others to it. Its first member is the issuer.
    function batchIssuerRole(uint256 certificateId) public pure returns (bytes32) {
        return keccak256(abi.encode("BATCH_ISSUER_ROLE", certificateId));
    }

    /// @notice Whether a beneficiary's part is a leaf under the root of a retirement.
    /// @dev Leaves are hashed twice, as in OpenZeppelin's standard Merkle tree of `(address, uint256)`, so that no inner
    /// node can be passed off as one.
    function isShareOf(bytes32 beneficiariesRoot, address beneficiary, uint256 amountMwh, bytes32[] calldata proof)
        external
        pure
        returns (bool)
    {
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(beneficiary, amountMwh))));
        return MerkleProof.verifyCalldata(proof, beneficiariesRoot, leaf);
    }

    /// @inheritdoc ERC1155
    function supportsInterface(bytes4 interfaceId) public view override(ERC1155, AccessControl) returns (bool) {
        return super.supportsInterface(interfaceId);
    }

    /// @dev Replaces OpenZeppelin's bookkeeping, whose balances stay empty; see the contract's own note.
    function _update(address from, address to, uint256[] memory ids, uint256[] memory values) internal override {
        if (ids.length != values.length) revert ERC1155InvalidArrayLength(ids.length, values.length);
        for (uint256 index = 0; index < ids.length; ++index) {
            if (from != address(0)) _take(from, ids[index], values[index]);
            if (to != address(0)) _give(to, ids[index], values[index]);
        }
        if (ids.length == 1) {
            emit TransferSingle(msg.sender, from, to, ids[0], values[0]);
        } else {
            emit TransferBatch(msg.sender, from, to, ids, values);
        }
    }

    function _retire(uint256 certificateId, uint256 amountMwh, uint64 periodStart, uint64 periodEnd) private {
        if (amountMwh == 0) revert CertificatesNothingToRetire();
        if (periodEnd < periodStart) revert CertificatesPeriodReversed(periodStart, periodEnd);
        _take(msg.sender, certificateId, amountMwh);
        emit TransferSingle(msg.sender, msg.sender, address(0), certificateId, amountMwh);
    }

    function _take(address from, uint256 certificateId, uint256 amountMwh) private {
        Batch storage batch = _batches[certificateId];
        if (batch.frozen) revert CertificatesBatchFrozen(certificateId);
        bool isCustodian = from == batch.custodian;
        uint256 held = isCustodian ? batch.custodianHeldMwh : _heldMwh[certificateId][from];
        if (held < amountMwh) revert ERC1155InsufficientBalance(from, held, amountMwh, certificateId);
        // No holding is below zero, and each is part of the sum that it is taken from.
        unchecked {
            if (isCustodian) {
                batch.custodianHeldMwh = uint88(held - amountMwh);
            } else {
                _heldMwh[certificateId][from] = held - amountMwh;
                _heldElsewhereMwh[certificateId] -= amountMwh;
            }
        }
    }

    function _give(address to, uint256 certificateId, uint256 amountMwh) private {
        Batch storage batch = _batches[certificateId];
        // All holdings of a batch together are what was issued at most, which fits into 88 bits.
        unchecked {
            if (to == batch.custodian) {
                batch.custodianHeldMwh += uint88(amountMwh);
            } else {
                _heldMwh[certificateId][to] += amountMwh;
                _heldElsewhereMwh[certificateId] += amountMwh;
            }
        }
    }

    function _requireIssued(uint256 certificateId) private view {
        if (certificateId == 0 || certificateId > certificateCount) revert CertificatesUnknown(certificateId);
    }
}

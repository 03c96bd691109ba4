// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";

/// @title Energy attribute certificates, held and retired by the milliwatt-hour
/// @notice Each token id is one batch of certificates: one device, one production interval, one range of serials. One
/// unit is 1 mWh and one serial, so 1e9 units are 1 MWh, the size in which registries issue.
/// @dev Units leave circulation only through `retire`, so for every id: issued = held by somebody + retired.
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

    /// @notice May issue batches.
    bytes32 public constant ISSUER_ROLE = keccak256("ISSUER_ROLE");

    /// @notice Number of batches issued; ids run from 1 to this.
    uint256 public certificateCount;

    /// @notice Milliwatt-hours of a batch that were retired so far.
    mapping(uint256 certificateId => uint256 amountMwh) public retiredMwh;

    /// @notice Highest serial issued for a registry, by the hash of the registry's name.
    mapping(bytes32 registryHash => uint128 serial) public lastSerial;

    mapping(uint256 certificateId => Instrument) private _instruments;

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

    /// @notice There is no batch with this id.
    error CertificatesUnknown(uint256 certificateId);
    /// @notice The serial range is empty or starts at zero.
    error CertificatesEmptySerialRange(uint128 serialFirst, uint128 serialLast);
    /// @notice Serials up to `lastIssued` of this registry exist already; issuing them again would count energy twice.
    error CertificatesSerialsAlreadyIssued(string registry, uint128 serialFirst, uint128 lastIssued);
    /// @notice The production interval is empty.
    error CertificatesEmptyProductionInterval(uint64 productionStart, uint64 productionEnd);
    /// @notice Nothing would be retired.
    error CertificatesNothingToRetire();
    /// @notice A retirement needs somebody in whose name it happens.
    error CertificatesNoBeneficiary();
    /// @notice The period covered ends before it starts.
    error CertificatesPeriodReversed(uint64 periodStart, uint64 periodEnd);

    /// @param admin May appoint issuers, and is the first one.
    constructor(address admin) ERC1155("") {
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
        _grantRole(ISSUER_ROLE, admin);
    }

    /// @notice Issues a batch of `serialLast - serialFirst + 1` milliwatt-hours to `holder`.
    /// @dev Serials of one registry only ever grow, which is the guard against issuing the same energy twice.
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
        bytes32 registryHash = keccak256(bytes(attributes.registry));
        if (attributes.serialFirst <= lastSerial[registryHash]) {
            revert CertificatesSerialsAlreadyIssued(
                attributes.registry, attributes.serialFirst, lastSerial[registryHash]
            );
        }
        lastSerial[registryHash] = attributes.serialLast;

        certificateId = ++certificateCount;
        _instruments[certificateId] = attributes;
        uint256 amountMwh = issuedMwh(certificateId);
        emit CertificateIssued(certificateId, holder, amountMwh);
        _mint(holder, certificateId, amountMwh, "");
    }

    /// @notice Retires `amountMwh` of the caller's own certificates for `claim`. It cannot be undone.
    /// @dev Whoever holds certificates may emit this event with any `batchKey`; who relies on the key reads it together
    /// with the event of the desk that enforces it.
    function retire(uint256 certificateId, uint256 amountMwh, Claim calldata claim) external {
        if (amountMwh == 0) revert CertificatesNothingToRetire();
        if (claim.beneficiary == address(0)) revert CertificatesNoBeneficiary();
        if (claim.periodEnd < claim.periodStart) {
            revert CertificatesPeriodReversed(claim.periodStart, claim.periodEnd);
        }
        _burn(msg.sender, certificateId, amountMwh);
        retiredMwh[certificateId] += amountMwh;
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

    /// @notice What the issuer stated about a batch.
    function instrument(uint256 certificateId) external view returns (Instrument memory) {
        _requireIssued(certificateId);
        return _instruments[certificateId];
    }

    /// @notice Milliwatt-hours a batch was issued with.
    function issuedMwh(uint256 certificateId) public view returns (uint256) {
        _requireIssued(certificateId);
        Instrument storage attributes = _instruments[certificateId];
        return uint256(attributes.serialLast) - attributes.serialFirst + 1;
    }

    /// @notice Milliwatt-hours of a batch that are still held by somebody.
    function heldMwh(uint256 certificateId) external view returns (uint256) {
        return issuedMwh(certificateId) - retiredMwh[certificateId];
    }

    /// @inheritdoc ERC1155
    function supportsInterface(bytes4 interfaceId) public view override(ERC1155, AccessControl) returns (bool) {
        return super.supportsInterface(interfaceId);
    }

    function _requireIssued(uint256 certificateId) private view {
        if (certificateId == 0 || certificateId > certificateCount) revert CertificatesUnknown(certificateId);
    }
}

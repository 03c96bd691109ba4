// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IERC3009} from "@openzeppelin/contracts/interfaces/draft-IERC3009.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {WattbackCertificates} from "./WattbackCertificates.sol";

/// @title Sells certificates from stock and retires them in the same call
/// @notice The stock is what the desk holds in `certificates`. Prices are posted per batch in base units of
/// `paymentToken` for one MWh (1e9 mWh); what a purchase costs is rounded up to a whole base unit.
/// @dev A batch key is spent once, ever. Its first 20 bytes are the buyer's address, so that nobody who sees a pending
/// purchase can spend its key first. A key whose other 12 bytes are zero is no key: the desk keeps no record of it, which
/// saves the buyer a storage slot, and only the allowance, given for exactly one purchase, keeps it from happening twice.
///
/// Of a token that takes a fee on transfer the desk gets less than the price. That is for its owner to know; a buyer never
/// pays more than the price.
contract RetirementDesk is Ownable2Step, Pausable, ERC1155Holder {
    using SafeERC20 for IERC20;
    using EnumerableSet for EnumerableSet.UintSet;

    /// @notice One purchase.
    /// @param batchKey Idempotency key; the buyer's address, then 12 bytes of the buyer's choice, all zero for none.
    /// @param beneficiary In whose name the certificates are retired; zero when they are retired for several.
    /// @param certificateId Batch to buy from.
    /// @param amountMwh Milliwatt-hours.
    /// @param maxPrice The most the buyer pays, in base units of the payment token.
    /// @param deadline Last block time at which the order may be filled, UTC epoch seconds.
    /// @param receiptsRoot Merkle root over the receipts of the answers that are matched.
    /// @param periodStart First answer covered, UTC epoch seconds.
    /// @param periodEnd Last answer covered.
    /// @param previousGasUsed Gas of the buyer's transaction before this one; 0 when it is not told.
    /// @param previousCo2eMg Estimated emissions of that gas, milligrams of CO2e.
    struct Order {
        bytes32 batchKey;
        address beneficiary;
        uint256 certificateId;
        uint256 amountMwh;
        uint256 maxPrice;
        uint256 deadline;
        bytes32 receiptsRoot;
        uint64 periodStart;
        uint64 periodEnd;
        uint64 previousGasUsed;
        uint64 previousCo2eMg;
    }

    /// @dev A batch's posted price and whether sales are stopped, in one slot, so that a purchase reads one. `isStopped` of
    /// every offer that has a price is what `paused()` is.
    struct Offer {
        uint128 basePrice;
        bool isStopped;
    }

    /// @notice Milliwatt-hours in the unit that prices are posted for.
    uint256 public constant MWH_PER_PRICED_UNIT = 1e9;

    /// @notice What the desk sells.
    WattbackCertificates public immutable certificates;

    /// @notice What the desk is paid in.
    IERC20 public immutable paymentToken;

    /// @notice Whether a batch key was spent.
    mapping(bytes32 batchKey => bool spent) public isSpent;

    mapping(uint256 certificateId => Offer) private _offers;
    EnumerableSet.UintSet private _listed;

    /// @notice The price of a batch changed; 0 takes it off the list.
    event PricePosted(uint256 indexed certificateId, uint256 pricePerMegawattHour);

    /// @notice A purchase was paid and its certificates were retired.
    event CertificateSold(
        bytes32 indexed batchKey,
        address indexed buyer,
        uint256 indexed certificateId,
        uint256 amountMwh,
        uint256 pricePaid
    );

    /// @notice What the buyer tells of the transaction before this one, so that a retirement carries the footprint of the
    /// retirement before it. It is the buyer's statement; the chain does not check it.
    event PreviousTransactionFootprint(bytes32 indexed batchKey, uint64 gasUsed, uint64 co2eMg);

    /// @notice This batch key was spent before: the retirement it stands for has happened.
    error DeskBatchAlreadyRetired(bytes32 batchKey);
    /// @notice The batch key does not start with the buyer's address.
    error DeskBatchKeyNotBuyers(bytes32 batchKey, address buyer);
    /// @notice The order came too late.
    error DeskOrderExpired(uint256 deadline, uint256 blockTime);
    /// @notice The batch is not for sale.
    error DeskNotForSale(uint256 certificateId);
    /// @notice The order asks for nothing.
    error DeskNothingOrdered();
    /// @notice The price is above what the buyer agreed to.
    error DeskPriceAboveMaximum(uint256 price, uint256 maxPrice);
    /// @notice An order for several beneficiaries names one in whose name the whole would be retired.
    error DeskBeneficiaryOfSeveral(address beneficiary);
    /// @notice Whoever owns the desk must stay able to post prices and withdraw.
    error DeskMustHaveOwner();

    /// @param certificates_ What is sold.
    /// @param paymentToken_ What it is paid in.
    /// @param owner_ Posts prices, withdraws, pauses.
    constructor(WattbackCertificates certificates_, IERC20 paymentToken_, address owner_) Ownable(owner_) {
        certificates = certificates_;
        paymentToken = paymentToken_;
    }

    /// @notice Buys and retires, paid from an allowance the buyer gave before.
    function buyAndRetire(Order calldata order) external {
        uint256 price = _accept(order);
        _collect(price);
        _retire(order);
        _record(order, price);
    }

    /// @notice Buys and retires, paid by an EIP-2612 permit for `order.maxPrice` until `order.deadline`.
    /// @dev Anybody may submit a permit they saw in the mempool. Then it is spent here, but the allowance it gave is
    /// there, so a failing permit is not an error; a missing allowance is.
    function buyAndRetireWithPermit(Order calldata order, uint8 v, bytes32 r, bytes32 s) external {
        uint256 price = _accept(order);
        try IERC20Permit(address(paymentToken))
            .permit(msg.sender, address(this), order.maxPrice, order.deadline, v, r, s) {}
            catch {}
        _collect(price);
        _retire(order);
        _record(order, price);
    }

    /// @notice Buys and retires, paid by an EIP-3009 authorisation: `ReceiveWithAuthorization` of `order.maxPrice` to the
    /// desk, valid after 0 and before `order.deadline`, its nonce the batch key. So the token refuses a replay too,
    /// whatever becomes of the desk. What the price is below `maxPrice` is paid back in the same call.
    function buyAndRetireWithAuthorization(Order calldata order, uint8 v, bytes32 r, bytes32 s) external {
        uint256 price = _accept(order);
        IERC3009(address(paymentToken))
            .receiveWithAuthorization(
                msg.sender, address(this), order.maxPrice, 0, order.deadline, order.batchKey, v, r, s
            );
        if (price < order.maxPrice) paymentToken.safeTransfer(msg.sender, order.maxPrice - price);
        _retire(order);
        _record(order, price);
    }

    /// @notice Buys and retires a part for each of many beneficiaries, paid from an allowance the buyer gave before.
    /// @param order Its amount is the sum of all parts; its beneficiary is zero.
    /// @param shares One word a beneficiary: the address in its first 20 bytes, the milliwatt-hours in its last 12.
    function buyAndRetireForMany(Order calldata order, bytes32[] calldata shares) external {
        uint256 price = _acceptForSeveral(order);
        _collect(price);
        certificates.retireForMany(order.certificateId, order.amountMwh, _groupClaimOf(order), shares);
        _record(order, price);
    }

    /// @notice Buys and retires for any number of beneficiaries, whose parts are the leaves under `beneficiariesRoot`; see
    /// `WattbackCertificates.isShareOf`. Paid from an allowance the buyer gave before.
    /// @param order Its amount is the sum of all parts; its beneficiary is zero.
    /// @param beneficiariesRoot Root of the Merkle tree of parts.
    function buyAndRetireForRoot(Order calldata order, bytes32 beneficiariesRoot) external {
        uint256 price = _acceptForSeveral(order);
        _collect(price);
        certificates.retireForRoot(order.certificateId, order.amountMwh, beneficiariesRoot, _groupClaimOf(order));
        _record(order, price);
    }

    /// @notice What an amount costs now, in base units of the payment token, rounded up.
    function quote(uint256 certificateId, uint256 amountMwh) external view returns (uint256 price) {
        return _priceOf(certificateId, amountMwh, _offers[certificateId].basePrice);
    }

    /// @notice Posted price of a batch, in base units of the payment token for 1e9 mWh; 0 when it is not for sale.
    function pricePerMegawattHour(uint256 certificateId) external view returns (uint256) {
        return _offers[certificateId].basePrice;
    }

    /// @notice Milliwatt-hours of a batch the desk can sell.
    function stockMwh(uint256 certificateId) external view returns (uint256) {
        return certificates.balanceOf(address(this), certificateId);
    }

    /// @notice Ids of the batches that have a price.
    function listed() external view returns (uint256[] memory certificateIds) {
        return _listed.values();
    }

    /// @notice Sets the price of a batch, in base units of the payment token for 1e9 mWh; 0 takes it off the list.
    function postPrice(uint256 certificateId, uint256 basePrice) external onlyOwner {
        _offers[certificateId] = Offer({basePrice: SafeCast.toUint128(basePrice), isStopped: paused()});
        // Listing what is listed, or the reverse, changes nothing and is no mistake.
        // slither-disable-next-line unused-return
        basePrice == 0 ? _listed.remove(certificateId) : _listed.add(certificateId);
        emit PricePosted(certificateId, basePrice);
    }

    /// @notice Stops all sales.
    function pause() external onlyOwner {
        _pause();
        _stopOffers(true);
    }

    /// @notice Takes up sales again.
    function unpause() external onlyOwner {
        _unpause();
        _stopOffers(false);
    }

    /// @notice Takes out any ERC-20 the desk holds: what was earned, or what was sent by mistake.
    function withdraw(IERC20 token, address to, uint256 amount) external onlyOwner {
        token.safeTransfer(to, amount);
    }

    /// @notice Takes certificates out of stock.
    function withdrawStock(uint256 certificateId, address to, uint256 amountMwh) external onlyOwner {
        certificates.safeTransferFrom(address(this), to, certificateId, amountMwh, "");
    }

    /// @notice Refused: without an owner the takings would be stuck.
    function renounceOwnership() public view override onlyOwner {
        revert DeskMustHaveOwner();
    }

    /// @dev Checks everything about an order that the desk decides, and spends its key, before anything is called. That the
    /// stock is enough is for `certificates` to check, which knows it.
    function _accept(Order calldata order) private returns (uint256 price) {
        bytes32 batchKey = order.batchKey;
        if (block.timestamp > order.deadline) revert DeskOrderExpired(order.deadline, block.timestamp);
        if (address(bytes20(batchKey)) != msg.sender) revert DeskBatchKeyNotBuyers(batchKey, msg.sender);
        if (uint96(uint256(batchKey)) != 0) {
            if (isSpent[batchKey]) revert DeskBatchAlreadyRetired(batchKey);
            isSpent[batchKey] = true;
        }
        if (order.amountMwh == 0) revert DeskNothingOrdered();
        Offer memory offer = _offers[order.certificateId];
        if (offer.isStopped) revert EnforcedPause();
        price = _priceOf(order.certificateId, order.amountMwh, offer.basePrice);
        if (price > order.maxPrice) revert DeskPriceAboveMaximum(price, order.maxPrice);
    }

    function _acceptForSeveral(Order calldata order) private returns (uint256 price) {
        if (order.beneficiary != address(0)) revert DeskBeneficiaryOfSeveral(order.beneficiary);
        return _accept(order);
    }

    function _collect(uint256 price) private {
        paymentToken.safeTransferFrom(msg.sender, address(this), price);
    }

    function _retire(Order calldata order) private {
        certificates.retire(
            order.certificateId,
            order.amountMwh,
            WattbackCertificates.Claim({
                batchKey: order.batchKey,
                beneficiary: order.beneficiary,
                receiptsRoot: order.receiptsRoot,
                periodStart: order.periodStart,
                periodEnd: order.periodEnd
            })
        );
    }

    function _record(Order calldata order, uint256 price) private {
        emit CertificateSold(order.batchKey, msg.sender, order.certificateId, order.amountMwh, price);
        if (order.previousGasUsed != 0 || order.previousCo2eMg != 0) {
            emit PreviousTransactionFootprint(order.batchKey, order.previousGasUsed, order.previousCo2eMg);
        }
    }

    function _stopOffers(bool isStopped) private {
        uint256 count = _listed.length();
        for (uint256 index = 0; index < count; ++index) {
            _offers[_listed.at(index)].isStopped = isStopped;
        }
    }

    function _priceOf(uint256 certificateId, uint256 amountMwh, uint256 basePrice) private pure returns (uint256) {
        if (basePrice == 0) revert DeskNotForSale(certificateId);
        return Math.ceilDiv(amountMwh * basePrice, MWH_PER_PRICED_UNIT);
    }

    function _groupClaimOf(Order calldata order) private pure returns (WattbackCertificates.GroupClaim memory) {
        return WattbackCertificates.GroupClaim({
            batchKey: order.batchKey,
            receiptsRoot: order.receiptsRoot,
            periodStart: order.periodStart,
            periodEnd: order.periodEnd
        });
    }
}

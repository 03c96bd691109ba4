// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {WattbackCertificates} from "./WattbackCertificates.sol";

/// @title Sells certificates from stock and retires them in the same call
/// @notice The stock is what the desk holds in `certificates`. Prices are posted per batch in base units of
/// `paymentToken` for one MWh (1e9 mWh); what a purchase costs is rounded up to a whole base unit.
/// @dev A batch key is spent once, ever. Its first 20 bytes are the buyer's address, so that nobody who sees a pending
/// purchase can spend its key first. Tokens that take a fee on transfer are not supported.
contract RetirementDesk is Ownable2Step, Pausable, ERC1155Holder {
    using SafeERC20 for IERC20;
    using EnumerableSet for EnumerableSet.UintSet;

    /// @notice One purchase.
    /// @param batchKey Idempotency key; the buyer's address, then 12 bytes of the buyer's choice.
    /// @param beneficiary In whose name the certificates are retired.
    /// @param certificateId Batch to buy from.
    /// @param amountMwh Milliwatt-hours.
    /// @param maxPrice The most the buyer pays, in base units of the payment token.
    /// @param deadline Last block time at which the order may be filled, UTC epoch seconds.
    /// @param receiptsRoot Merkle root over the receipts of the answers that are matched.
    /// @param periodStart First answer covered, UTC epoch seconds.
    /// @param periodEnd Last answer covered.
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
    }

    /// @notice Milliwatt-hours in the unit that prices are posted for.
    uint256 public constant MWH_PER_PRICED_UNIT = 1e9;

    /// @notice What the desk sells.
    WattbackCertificates public immutable certificates;

    /// @notice What the desk is paid in.
    IERC20 public immutable paymentToken;

    /// @notice Posted price of a batch, in base units of the payment token for 1e9 mWh; 0 when it is not for sale.
    mapping(uint256 certificateId => uint256 basePrice) public pricePerMegawattHour;

    /// @notice Whether a batch key was spent.
    mapping(bytes32 batchKey => bool spent) public isSpent;

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
    /// @notice The desk holds less than was ordered.
    error DeskOutOfStock(uint256 certificateId, uint256 amountMwh, uint256 stockMwh);
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
    function buyAndRetire(Order calldata order) external whenNotPaused {
        _buyAndRetire(order);
    }

    /// @notice Buys and retires, paid by an EIP-2612 permit for `order.maxPrice` until `order.deadline`.
    /// @dev Anybody may submit a permit they saw in the mempool. Then it is spent here, but the allowance it gave is
    /// there, so a failing permit is not an error; a missing allowance is.
    function buyAndRetireWithPermit(Order calldata order, uint8 v, bytes32 r, bytes32 s) external whenNotPaused {
        try IERC20Permit(address(paymentToken))
            .permit(msg.sender, address(this), order.maxPrice, order.deadline, v, r, s) {}
            catch {}
        _buyAndRetire(order);
    }

    /// @notice What an amount costs now, in base units of the payment token, rounded up.
    function quote(uint256 certificateId, uint256 amountMwh) public view returns (uint256 price) {
        uint256 basePrice = pricePerMegawattHour[certificateId];
        if (basePrice == 0) revert DeskNotForSale(certificateId);
        return Math.mulDiv(amountMwh, basePrice, MWH_PER_PRICED_UNIT, Math.Rounding.Ceil);
    }

    /// @notice Milliwatt-hours of a batch the desk can sell.
    function stockMwh(uint256 certificateId) public view returns (uint256) {
        return certificates.balanceOf(address(this), certificateId);
    }

    /// @notice Ids of the batches that have a price.
    function listed() external view returns (uint256[] memory certificateIds) {
        return _listed.values();
    }

    /// @notice Sets the price of a batch, in base units of the payment token for 1e9 mWh; 0 takes it off the list.
    function postPrice(uint256 certificateId, uint256 basePrice) external onlyOwner {
        pricePerMegawattHour[certificateId] = basePrice;
        if (basePrice == 0) {
            _listed.remove(certificateId);
        } else {
            _listed.add(certificateId);
        }
        emit PricePosted(certificateId, basePrice);
    }

    /// @notice Stops all sales.
    function pause() external onlyOwner {
        _pause();
    }

    /// @notice Takes up sales again.
    function unpause() external onlyOwner {
        _unpause();
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

    function _buyAndRetire(Order calldata order) private {
        if (block.timestamp > order.deadline) revert DeskOrderExpired(order.deadline, block.timestamp);
        if (address(bytes20(order.batchKey)) != msg.sender) revert DeskBatchKeyNotBuyers(order.batchKey, msg.sender);
        if (isSpent[order.batchKey]) revert DeskBatchAlreadyRetired(order.batchKey);
        if (order.amountMwh == 0) revert DeskNothingOrdered();
        uint256 price = quote(order.certificateId, order.amountMwh);
        if (price > order.maxPrice) revert DeskPriceAboveMaximum(price, order.maxPrice);
        uint256 stock = stockMwh(order.certificateId);
        if (stock < order.amountMwh) revert DeskOutOfStock(order.certificateId, order.amountMwh, stock);

        isSpent[order.batchKey] = true;
        paymentToken.safeTransferFrom(msg.sender, address(this), price);
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
        emit CertificateSold(order.batchKey, msg.sender, order.certificateId, order.amountMwh, price);
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {RetirementDesk} from "./RetirementDesk.sol";

/// @title One person's money for retirements, and the limits under which a program may spend it
/// @notice The owner deposits, withdraws, sets the limits and names an operator: a key that a program can hold. The
/// operator can report use and buy retirements in the owner's name at one desk, within the limits, and nothing else. So
/// who steals that key can make the vault retire certificates for its owner, for at most a day's cap in any 24 hours,
/// until the owner revokes it; no money and no certificates can leave to anybody else.
/// @dev Made by `RetirementVaultFactory` as an immutable clone: code, owner and desk of a vault never change. The clock of
/// the limits is the block's.
contract RetirementVault {
    using SafeERC20 for IERC20;

    /// @notice Limits of spending, in base units of the payment token. Zero of a cap means that nothing may be spent.
    /// @param thresholdMwh Reported use from which on a retirement may be triggered, milliwatt-hours.
    /// @param capPerDay The most that is spent in any 24 hours.
    /// @param capPerMonth The most that is spent in 30 days, counted from the first purchase of those days.
    /// @param maxPricePerMegawattHour The highest price for 1e9 mWh at which it buys.
    struct Limits {
        uint80 thresholdMwh;
        uint88 capPerDay;
        uint88 capPerMonth;
        uint96 maxPricePerMegawattHour;
    }

    /// @dev What was spent on the day of the latest purchase and on the day before it, days being UTC days. One slot.
    struct DaySpending {
        uint88 latestDay;
        uint88 dayBefore;
        uint40 latestAt;
        uint40 dayBeforeLatestAt;
    }

    /// @dev What was spent since `monthStartedAt`, and what use was reported and not retired yet. One slot.
    struct MonthSpendingAndUse {
        uint88 spentInMonth;
        uint40 monthStartedAt;
        uint88 unmatchedMwh;
    }

    /// @notice Where every vault of this code buys.
    RetirementDesk public immutable desk;

    /// @notice What it pays with.
    IERC20 public immutable paymentToken;

    address private immutable _factory;

    uint80 private _thresholdMwh;
    uint88 private _capPerDay;
    uint88 private _capPerMonth;

    /// @notice The key that may report use and trigger retirements; zero when there is none.
    address public operator;
    uint96 private _maxPricePerMegawattHour;

    DaySpending private _days;
    MonthSpendingAndUse private _month;

    /// @notice Another operator, or none.
    event OperatorChanged(address indexed operator);
    /// @notice Other limits.
    event LimitsChanged(uint80 thresholdMwh, uint88 capPerDay, uint88 capPerMonth, uint96 maxPricePerMegawattHour);
    /// @notice The owner or somebody else paid in through `deposit`. A plain transfer to the vault is a deposit too.
    event Deposited(address indexed from, uint256 amount);
    /// @notice The owner took out.
    event Withdrawn(address indexed token, address indexed to, uint256 amount);
    /// @notice Use that no retirement matches yet was reported.
    event UseReported(address indexed by, uint256 usedMwh, uint256 unmatchedMwh);
    /// @notice A retirement was bought; the desk's and the certificates' own events are the proof of it.
    event RetirementTriggered(
        bytes32 indexed batchKey, address indexed by, uint256 amountMwh, uint256 price, uint256 unmatchedMwh
    );

    /// @notice Only the owner may do this.
    error VaultNotOwner(address caller);
    /// @notice Only the owner or the operator may do this.
    error VaultNotOperator(address caller);
    /// @notice Only the factory sets up a vault, in the call that makes it.
    error VaultNotFactory(address caller);
    /// @notice The vault retires in its owner's name only.
    error VaultBeneficiaryNotOwner(address beneficiary, address owner);
    /// @notice The vault buys under batch keys only, so that nothing is bought twice.
    error VaultBatchKeyMissing(bytes32 batchKey);
    /// @notice Less use was reported than the threshold.
    error VaultBelowThreshold(uint256 unmatchedMwh, uint256 thresholdMwh);
    /// @notice More was ordered than use was reported.
    error VaultMoreThanUsed(uint256 amountMwh, uint256 unmatchedMwh);
    /// @notice The desk's price is above the owner's limit.
    error VaultPriceAboveLimit(uint256 pricePerMegawattHour, uint256 maxPricePerMegawattHour);
    /// @notice Together with what was spent lately the purchase is above the cap per day.
    error VaultDayCapExceeded(uint256 price, uint256 spent, uint256 cap);
    /// @notice Together with what was spent lately the purchase is above the cap per month.
    error VaultMonthCapExceeded(uint256 price, uint256 spent, uint256 cap);
    /// @notice More use than a vault can count.
    error VaultUseTooLarge(uint256 unmatchedMwh);

    modifier onlyOwner() {
        if (msg.sender != owner()) revert VaultNotOwner(msg.sender);
        _;
    }

    modifier onlyOperator() {
        if (msg.sender != operator && msg.sender != owner()) revert VaultNotOperator(msg.sender);
        _;
    }

    /// @dev Made once by the factory; the instance itself is nobody's vault.
    /// @param desk_ Where its clones buy.
    constructor(RetirementDesk desk_) {
        desk = desk_;
        paymentToken = desk_.paymentToken();
        _factory = msg.sender;
    }

    /// @notice Sets up a new vault; the factory calls it in the transaction that makes the vault, and never again.
    function initialize(address operator_, Limits calldata limits_) external {
        if (msg.sender != _factory) revert VaultNotFactory(msg.sender);
        _setLimits(limits_);
        _setOperator(operator_);
    }

    /// @notice Names another operator. Zero revokes the present one, from this block on.
    function setOperator(address operator_) external onlyOwner {
        _setOperator(operator_);
    }

    /// @notice Sets other limits. What was spent lately counts against them.
    function setLimits(Limits calldata limits_) external onlyOwner {
        _setLimits(limits_);
    }

    /// @notice Pays in from an allowance the caller gave the vault before.
    function deposit(uint256 amount) external {
        emit Deposited(msg.sender, amount);
        paymentToken.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @notice Takes out any ERC-20 that the vault holds.
    function withdraw(IERC20 token, address to, uint256 amount) external onlyOwner {
        emit Withdrawn(address(token), to, amount);
        token.safeTransfer(to, amount);
    }

    /// @notice Counts use that is to be matched, milliwatt-hours.
    function report(uint256 usedMwh) external onlyOperator {
        uint256 unmatched = _checkedUse(usedMwh);
        _month.unmatchedMwh = uint88(unmatched);
        emit UseReported(msg.sender, usedMwh, unmatched);
    }

    /// @notice Counts further use, buys at the desk and retires in the owner's name, within the limits.
    /// @param usedMwh Use to report before, milliwatt-hours; 0 for none.
    /// @param order As for the desk. Its buyer is the vault, so its batch key starts with the vault's address; its
    /// beneficiary is the owner. The vault allows the desk exactly the price.
    function trigger(uint256 usedMwh, RetirementDesk.Order calldata order) external onlyOperator {
        _requireOwnersOrder(order);
        uint256 unmatched = _checkedUse(usedMwh);
        if (unmatched < _thresholdMwh) revert VaultBelowThreshold(unmatched, _thresholdMwh);
        if (order.amountMwh > unmatched) revert VaultMoreThanUsed(order.amountMwh, unmatched);
        unchecked {
            unmatched -= order.amountMwh;
        }
        uint256 price = _priceWithinLimit(order.certificateId, order.amountMwh);
        _spendOfDay(price);
        _spendOfMonth(price, unmatched);

        emit RetirementTriggered(order.batchKey, msg.sender, order.amountMwh, price, unmatched);
        paymentToken.forceApprove(address(desk), price);
        desk.buyAndRetire(order);
    }

    /// @notice Whose vault it is; part of its code.
    /// @return The owner; zero for the instance that the clones are made from.
    function owner() public view returns (address) {
        bytes memory arguments = Clones.fetchCloneArgs(address(this));
        return arguments.length == 20 ? address(bytes20(arguments)) : address(0);
    }

    /// @notice The limits as they are.
    function limits() external view returns (Limits memory) {
        return Limits(_thresholdMwh, _capPerDay, _capPerMonth, _maxPricePerMegawattHour);
    }

    /// @notice Use that was reported and not retired yet, milliwatt-hours.
    function unmatchedMwh() external view returns (uint256) {
        return _month.unmatchedMwh;
    }

    /// @notice What counts against the cap per day now, in base units.
    function spentOfDay() external view returns (uint256) {
        DaySpending memory days_ = _daysNow();
        return uint256(days_.latestDay) + days_.dayBefore;
    }

    /// @notice What counts against the cap per month now, in base units.
    function spentOfMonth() external view returns (uint256) {
        return block.timestamp < uint256(_month.monthStartedAt) + 30 days ? _month.spentInMonth : 0;
    }

    function _setOperator(address operator_) private {
        operator = operator_;
        emit OperatorChanged(operator_);
    }

    function _setLimits(Limits calldata limits_) private {
        _thresholdMwh = limits_.thresholdMwh;
        _capPerDay = limits_.capPerDay;
        _capPerMonth = limits_.capPerMonth;
        _maxPricePerMegawattHour = limits_.maxPricePerMegawattHour;
        emit LimitsChanged(
            limits_.thresholdMwh, limits_.capPerDay, limits_.capPerMonth, limits_.maxPricePerMegawattHour
        );
    }

    function _requireOwnersOrder(RetirementDesk.Order calldata order) private view {
        address owner_ = owner();
        if (order.beneficiary != owner_) revert VaultBeneficiaryNotOwner(order.beneficiary, owner_);
        if (uint96(uint256(order.batchKey)) == 0) revert VaultBatchKeyMissing(order.batchKey);
    }

    function _checkedUse(uint256 usedMwh) private view returns (uint256 unmatched) {
        unmatched = _month.unmatchedMwh + usedMwh;
        if (unmatched > type(uint88).max) revert VaultUseTooLarge(unmatched);
    }

    /// @dev Compares what the amount costs with what it would cost at the limit, both rounded up as the desk does.
    function _priceWithinLimit(uint256 certificateId, uint256 amountMwh) private view returns (uint256 price) {
        uint256 basePrice = desk.pricePerMegawattHour(certificateId);
        if (basePrice > _maxPricePerMegawattHour) revert VaultPriceAboveLimit(basePrice, _maxPricePerMegawattHour);
        return desk.quote(certificateId, amountMwh);
    }

    /// @dev Any 24 hours touch two UTC days at most. What was spent on the day before counts whole until its last purchase
    /// is 24 hours old, so that no 24 hours see more than the cap, whenever they start.
    function _spendOfDay(uint256 price) private {
        DaySpending memory days_ = _daysNow();
        uint256 spent = uint256(days_.latestDay) + days_.dayBefore;
        uint256 cap = _capPerDay;
        if (price + spent > cap) revert VaultDayCapExceeded(price, spent, cap);
        // The sum is at most the cap, which has 88 bits; block times have 40 for 30,000 years.
        unchecked {
            days_.latestDay += uint88(price);
        }
        days_.latestAt = uint40(block.timestamp);
        _days = days_;
    }

    function _spendOfMonth(uint256 price, uint256 unmatched) private {
        MonthSpendingAndUse memory month = _month;
        if (block.timestamp >= uint256(month.monthStartedAt) + 30 days) {
            month.monthStartedAt = uint40(block.timestamp);
            month.spentInMonth = 0;
        }
        uint256 spent = month.spentInMonth;
        uint256 cap = _capPerMonth;
        if (price + spent > cap) revert VaultMonthCapExceeded(price, spent, cap);
        unchecked {
            month.spentInMonth = uint88(spent + price);
        }
        month.unmatchedMwh = uint88(unmatched);
        _month = month;
    }

    /// @dev The spending as it stands at this block's time: `latestDay` is today's, `dayBefore` what still counts of
    /// yesterday's.
    function _daysNow() private view returns (DaySpending memory days_) {
        days_ = _days;
        uint256 today = block.timestamp / 1 days;
        uint256 latestDay = days_.latestAt / 1 days;
        if (today != latestDay) {
            (days_.dayBefore, days_.dayBeforeLatestAt) = (days_.latestDay, days_.latestAt);
            days_.latestDay = 0;
        }
        if (block.timestamp >= uint256(days_.dayBeforeLatestAt) + 1 days) days_.dayBefore = 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Cheatcodes} from "./Cheatcodes.sol";
import {VaultFixture} from "./VaultFixture.sol";
import {PracticeDollar} from "../src/PracticeDollar.sol";
import {RetirementDesk} from "../src/RetirementDesk.sol";
import {RetirementVault} from "../src/RetirementVault.sol";

/// @notice An owner who deposits, withdraws and changes limits, a thief with the operator's key, and the clock.
contract VaultDays is Cheatcodes {
    uint88 public constant HIGHEST_DAY_CAP = 3e6;

    RetirementVault private immutable _vault;
    PracticeDollar private immutable _dollar;
    RetirementDesk private immutable _desk;
    address private immutable _minter;
    address private immutable _owner;
    address private immutable _operator;
    uint256 private immutable _certificateId;

    uint256 public deposited;
    uint256 public withdrawn;
    uint256 public paid;
    uint256 public retiredMwh;
    uint256 public now_ = 1_800_000_000;
    uint256[] private _times;
    uint256[] private _prices;
    mapping(bytes32 batchKey => uint256 times) private _spent;
    bool public spentTwice;

    constructor(
        RetirementVault vault,
        PracticeDollar dollar,
        RetirementDesk desk,
        address minter,
        address owner,
        address operator,
        uint256 certificateId
    ) {
        (_vault, _dollar, _desk, _minter) = (vault, dollar, desk, minter);
        (_owner, _operator, _certificateId) = (owner, operator, certificateId);
    }

    function wait_(uint32 seconds_) external {
        now_ += seconds_ % 30 hours;
    }

    function deposit(uint256 amount) external {
        amount = bound(amount, 0, 1e8);
        vm.prank(_minter);
        _dollar.mint(_owner, amount);
        vm.startPrank(_owner);
        _dollar.approve(address(_vault), amount);
        _vault.deposit(amount);
        vm.stopPrank();
        deposited += amount;
    }

    function withdraw(uint256 amount) external {
        amount = bound(amount, 0, _dollar.balanceOf(address(_vault)) / 4);
        vm.prank(_owner);
        _vault.withdraw(_dollar, _owner, amount);
        withdrawn += amount;
    }

    function limit(uint88 dayCap, uint88 monthCap, uint80 thresholdMwh) external {
        dayCap = uint88(bound(dayCap, 0, HIGHEST_DAY_CAP));
        vm.prank(_owner);
        _vault.setLimits(RetirementVault.Limits(thresholdMwh % 1e6, dayCap, uint88(bound(monthCap, 1e6, 1e8)), 10e6));
    }

    function post(uint256 basePrice) external {
        vm.prank(_minter);
        _desk.postPrice(_certificateId, bound(basePrice, 1, 12e6));
    }

    function trigger(uint8 salt, uint256 amountMwh, uint256 usedMwh) external {
        vm.warp(now_);
        amountMwh = bound(amountMwh, 1, 4e8);
        bytes32 batchKey = bytes32(bytes20(address(_vault))) | bytes32(uint256(salt));
        RetirementDesk.Order memory order = RetirementDesk.Order(
            batchKey, _owner, _certificateId, amountMwh, type(uint256).max, now_, bytes32(0), 0, 0, 0, 0
        );
        uint256 price = _desk.quote(_certificateId, amountMwh);
        vm.prank(_operator);
        try _vault.trigger(bound(usedMwh, 0, 8e8), order) {
            paid += price;
            retiredMwh += amountMwh;
            _times.push(now_);
            _prices.push(price);
            spentTwice = spentTwice || ++_spent[batchKey] > 1;
        } catch {}
    }

    /// @notice The most that was paid in any 24 hours.
    function mostInADay() external view returns (uint256 most) {
        for (uint256 first = 0; first < _times.length; first++) {
            uint256 sum = 0;
            for (uint256 index = first; index < _times.length && _times[index] < _times[first] + 1 days; index++) {
                sum += _prices[index];
            }
            if (sum > most) most = sum;
        }
    }
}

contract VaultInvariantsTest is VaultFixture {
    VaultDays private vaultDays;

    function setUp() public override {
        super.setUp();
        vaultDays = new VaultDays(vault, dollar, desk, owner, buyer, operator, certificateId);
    }

    /// @notice Read by forge: only they act.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(vaultDays);
    }

    function invariant_moneyInIsMoneyOutPlusPaid() external view {
        vm.assertEq(
            DEPOSIT + vaultDays.deposited(),
            vaultDays.withdrawn() + vaultDays.paid() + dollar.balanceOf(address(vault)),
            "money in is not money out and paid and held"
        );
        vm.assertEq(dollar.balanceOf(address(desk)), vaultDays.paid());
        vm.assertEq(dollar.allowance(address(vault), address(desk)), 0);
    }

    function invariant_noDaySeesMoreThanItsHighestCap() external view {
        vm.assertLe(vaultDays.mostInADay(), vaultDays.HIGHEST_DAY_CAP(), "more than a cap in 24 hours");
    }

    function invariant_aKeyIsSpentOnceAndEverythingIsTheOwners() external view {
        vm.assertFalse(vaultDays.spentTwice());
        vm.assertEq(certificates.retiredMwh(certificateId), vaultDays.retiredMwh());
    }

    /// The days really happen: purchases are made and the caps refuse some.
    function test_theDaysAreAlive() external {
        // `bound` adds the lowest amount, 1.
        vaultDays.trigger(1, 2e8 - 1, 8e8);
        vaultDays.trigger(1, 2e8 - 1, 8e8);
        vaultDays.trigger(2, 3e8 - 1, 8e8);
        vm.assertEq(vaultDays.paid(), 1e6);
        vaultDays.wait_(25 hours);
        vaultDays.trigger(2, 3e8 - 1, 8e8);
        vm.assertEq(vaultDays.paid(), 2.5e6);
        vm.assertEq(vaultDays.mostInADay(), 1.5e6);
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {VaultFixture} from "./VaultFixture.sol";
import {RetirementDesk} from "../src/RetirementDesk.sol";
import {RetirementVault} from "../src/RetirementVault.sol";

/// @notice A vault's caps by the block's clock: whoever has the operator's key, at most a day's cap is spent in any 24
/// hours, and at most a month's in 30 days.
contract VaultCapsTest is VaultFixture {
    /// @dev 2027-01-15 00:00:00 UTC.
    uint256 private constant MIDNIGHT = 1_800_000_000 - 1_800_000_000 % 1 days;

    function refused(uint96 salt, uint256 amountMwh, bytes memory refusal) private {
        RetirementDesk.Order memory order = vaultOrder(salt, amountMwh);
        order.deadline = type(uint256).max;
        vm.expectRevert(refusal);
        vm.prank(operator);
        vault.trigger(amountMwh, order);
    }

    function dayCap(uint256 price, uint256 spent) private pure returns (bytes memory) {
        return abi.encodeWithSelector(RetirementVault.VaultDayCapExceeded.selector, price, spent, DAY_CAP);
    }

    function test_twoDaysCapsAreNotSpentAroundMidnight() public {
        vm.warp(MIDNIGHT + 1 days - 1);
        trigger(1, 2 * ONE_DOLLARS_WORTH_MWH);
        vm.warp(MIDNIGHT + 1 days);
        refused(2, 1000, dayCap(5, DAY_CAP));
        vm.warp(MIDNIGHT + 2 days - 2);
        refused(2, 1000, dayCap(5, DAY_CAP));
        vm.warp(MIDNIGHT + 2 days - 1);
        trigger(2, 2 * ONE_DOLLARS_WORTH_MWH);
    }

    function test_theCapComesBackADayAfterItWasSpent() public {
        vm.warp(MIDNIGHT + 10 hours);
        trigger(1, 2 * ONE_DOLLARS_WORTH_MWH);
        refused(2, ONE_DOLLARS_WORTH_MWH, dayCap(1e6, DAY_CAP));
        vm.warp(MIDNIGHT + 34 hours);
        vm.assertEq(vault.spentOfDay(), 0);
        trigger(2, 2 * ONE_DOLLARS_WORTH_MWH);
    }

    function test_theMonthsCapHoldsFromItsFirstPurchaseOn() public {
        vm.warp(MIDNIGHT);
        for (uint96 day = 1; day <= 5; day++) {
            trigger(day, 2 * ONE_DOLLARS_WORTH_MWH);
            vm.warp(MIDNIGHT + day * 1 days);
        }
        bytes memory refusal =
            abi.encodeWithSelector(RetirementVault.VaultMonthCapExceeded.selector, 5, MONTH_CAP, MONTH_CAP);
        refused(6, 1000, refusal);
        vm.warp(MIDNIGHT + 30 days - 1);
        refused(6, 1000, refusal);
        vm.warp(MIDNIGHT + 30 days);
        vm.assertEq(vault.spentOfMonth(), 0);
        trigger(6, 2 * ONE_DOLLARS_WORTH_MWH);
    }

    function test_capsOfZeroStopEverything() public {
        vm.prank(buyer);
        vault.setLimits(RetirementVault.Limits(1000, 0, MONTH_CAP, uint96(BASE_PRICE)));
        refused(1, 1000, abi.encodeWithSelector(RetirementVault.VaultDayCapExceeded.selector, 5, 0, 0));
        vm.prank(buyer);
        vault.setLimits(RetirementVault.Limits(1000, DAY_CAP, 0, uint96(BASE_PRICE)));
        refused(1, 1000, abi.encodeWithSelector(RetirementVault.VaultMonthCapExceeded.selector, 5, 0, 0));
    }

    function test_aNewCapCountsWhatWasSpentBefore() public {
        trigger(1, ONE_DOLLARS_WORTH_MWH);
        vm.prank(buyer);
        vault.setLimits(RetirementVault.Limits(1000, 1e6 + 4, MONTH_CAP, uint96(BASE_PRICE)));
        refused(2, 1000, abi.encodeWithSelector(RetirementVault.VaultDayCapExceeded.selector, 5, 1e6, uint256(1e6 + 4)));
        vm.prank(buyer);
        vault.setLimits(RetirementVault.Limits(1000, 1e6 + 5, MONTH_CAP, uint96(BASE_PRICE)));
        trigger(2, 1000);
    }

    /// Eight purchases at any times and of any sizes: between any two of them that are less than a day apart, the cap holds.
    function testFuzz_anyDayIsWithinItsCap(uint32[8] calldata gaps, uint32[8] calldata amounts) public {
        uint256[] memory times = new uint256[](8);
        uint256[] memory prices = new uint256[](8);
        uint256 time = MIDNIGHT;
        vm.prank(buyer);
        vault.setLimits(RetirementVault.Limits(0, DAY_CAP, type(uint88).max, uint96(BASE_PRICE)));
        for (uint96 index = 0; index < 8; index++) {
            time += gaps[index] % 1.2 days;
            vm.warp(time);
            uint256 amountMwh = bound(amounts[index], 1, 2 * ONE_DOLLARS_WORTH_MWH);
            RetirementDesk.Order memory order = vaultOrder(index + 1, amountMwh);
            vm.prank(operator);
            try vault.trigger(amountMwh, order) {
                (times[index], prices[index]) = (time, desk.quote(certificateId, amountMwh));
            } catch {}
            uint256 spent = 0;
            for (uint256 earlier = 0; earlier <= index; earlier++) {
                if (times[earlier] + 1 days > time) spent += prices[earlier];
            }
            vm.assertLe(spent, DAY_CAP, "more than a day's cap in 24 hours");
            vm.assertLe(spent, vault.spentOfDay(), "less counted than was spent");
        }
    }

    /// Whatever price and amount: no purchase above the owner's price, and the vault pays what the desk says it sold for.
    function testFuzz_priceIsBounded(uint256 basePrice, uint256 amountMwh, uint96 limit) public {
        basePrice = bound(basePrice, 1, 1e9);
        amountMwh = bound(amountMwh, 1, ONE_DOLLARS_WORTH_MWH);
        limit = uint96(bound(limit, 0, 1e9));
        vm.prank(owner);
        desk.postPrice(certificateId, basePrice);
        vm.prank(buyer);
        vault.setLimits(RetirementVault.Limits(0, DAY_CAP, MONTH_CAP, limit));
        RetirementDesk.Order memory order = vaultOrder(1, amountMwh);
        uint256 price = desk.quote(certificateId, amountMwh);
        vm.prank(operator);
        try vault.trigger(amountMwh, order) {
            vm.assertLe(basePrice, limit, "above the owner's price");
            vm.assertEq(dollar.balanceOf(address(vault)), DEPOSIT - price);
            vm.assertEq(vault.spentOfDay(), price);
        } catch {
            vm.assertTrue(basePrice > limit || price > DAY_CAP);
            vm.assertEq(dollar.balanceOf(address(vault)), DEPOSIT);
        }
    }
}

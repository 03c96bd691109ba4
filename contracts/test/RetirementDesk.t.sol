// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC1155Errors, IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {DeskFixture} from "./DeskFixture.sol";
import {RetirementDesk} from "../src/RetirementDesk.sol";
import {WattbackCertificates} from "../src/WattbackCertificates.sol";

contract RetirementDeskTest is DeskFixture {
    function test_buysAndRetiresInOneCall() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        vm.prank(buyer);
        dollar.approve(address(desk), 1250);

        vm.expectEmit(true, true, true, true, address(certificates));
        emit WattbackCertificates.CertificateRetired(
            order.batchKey, beneficiary, certificateId, 250_000, order.receiptsRoot, order.periodStart, order.periodEnd
        );
        vm.expectEmit(true, true, true, true, address(desk));
        emit RetirementDesk.CertificateSold(order.batchKey, buyer, certificateId, 250_000, 1250);
        vm.prank(buyer);
        desk.buyAndRetire(order);

        vm.assertEq(dollar.balanceOf(buyer), PURSE - 1250);
        vm.assertEq(dollar.balanceOf(address(desk)), 1250);
        vm.assertEq(desk.stockMwh(certificateId), STOCK_MWH - 250_000);
        vm.assertEq(certificates.retiredMwh(certificateId), 250_000);
        vm.assertTrue(desk.isSpent(order.batchKey));
    }

    function test_permitPaysWithoutAnEarlierApproval() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        (uint8 v, bytes32 r, bytes32 s) = permitFor(order, BUYER_KEY);
        vm.prank(buyer);
        desk.buyAndRetireWithPermit(order, v, r, s);
        vm.assertEq(certificates.retiredMwh(certificateId), 250_000);
        vm.assertEq(dollar.allowance(buyer, address(desk)), 0);
    }

    function test_aPermitThatSomebodyElseSubmittedFirstStillPays() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        (uint8 v, bytes32 r, bytes32 s) = permitFor(order, BUYER_KEY);
        dollar.permit(buyer, address(desk), order.maxPrice, order.deadline, v, r, s);
        vm.prank(buyer);
        desk.buyAndRetireWithPermit(order, v, r, s);
        vm.assertEq(certificates.retiredMwh(certificateId), 250_000);
    }

    function test_somebodyElsesPermitDoesNotPay() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        (uint8 v, bytes32 r, bytes32 s) = permitFor(order, 0xBAD);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(desk), 0, 1250)
        );
        vm.prank(buyer);
        desk.buyAndRetireWithPermit(order, v, r, s);
    }

    function test_aBatchIsNeverRetiredTwice() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        vm.prank(buyer);
        dollar.approve(address(desk), 2500);
        vm.prank(buyer);
        desk.buyAndRetire(order);

        order.amountMwh = 1;
        vm.expectRevert(abi.encodeWithSelector(RetirementDesk.DeskBatchAlreadyRetired.selector, order.batchKey));
        vm.prank(buyer);
        desk.buyAndRetire(order);
        vm.assertEq(certificates.retiredMwh(certificateId), 250_000);
    }

    function test_nobodyElseCanSpendTheBuyersKey() public {
        RetirementDesk.Order memory order = orderOf(1, 1, 1250);
        vm.expectRevert(abi.encodeWithSelector(RetirementDesk.DeskBatchKeyNotBuyers.selector, order.batchKey, owner));
        vm.prank(owner);
        desk.buyAndRetire(order);
    }

    function test_aHigherPriceThanAgreedIsRefused() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        vm.prank(owner);
        desk.postPrice(certificateId, BASE_PRICE + 1_000_000);
        vm.expectRevert(abi.encodeWithSelector(RetirementDesk.DeskPriceAboveMaximum.selector, 1500, 1250));
        vm.prank(buyer);
        desk.buyAndRetire(order);
    }

    function test_aLateOrderIsRefused() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        vm.warp(order.deadline + 1);
        vm.expectRevert(
            abi.encodeWithSelector(RetirementDesk.DeskOrderExpired.selector, order.deadline, order.deadline + 1)
        );
        vm.prank(buyer);
        desk.buyAndRetire(order);
    }

    function test_moreThanTheStockIsRefused() public {
        RetirementDesk.Order memory order = orderOf(1, STOCK_MWH + 1, PURSE);
        vm.prank(buyer);
        dollar.approve(address(desk), PURSE);
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC1155Errors.ERC1155InsufficientBalance.selector,
                address(desk),
                STOCK_MWH,
                STOCK_MWH + 1,
                certificateId
            )
        );
        vm.prank(buyer);
        desk.buyAndRetire(order);
    }

    function test_nothingIsNotAnOrder() public {
        vm.expectRevert(abi.encodeWithSelector(RetirementDesk.DeskNothingOrdered.selector));
        vm.prank(buyer);
        desk.buyAndRetire(orderOf(1, 0, 0));
    }

    function test_whatHasNoPriceIsNotForSale() public {
        vm.prank(owner);
        desk.postPrice(certificateId, 0);
        vm.assertEq(desk.listed().length, 0);
        vm.expectRevert(abi.encodeWithSelector(RetirementDesk.DeskNotForSale.selector, certificateId));
        desk.quote(certificateId, 1);
    }

    function test_aPausedDeskSellsNothing() public {
        vm.prank(owner);
        desk.pause();
        vm.expectRevert(abi.encodeWithSelector(Pausable.EnforcedPause.selector));
        vm.prank(buyer);
        desk.buyAndRetire(orderOf(1, 1, 1));
        vm.prank(owner);
        desk.unpause();
        vm.assertFalse(desk.paused());
    }

    function test_onlyTheOwnerSetsPricesAndTakesOut() public {
        bytes memory refusal = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, buyer);
        vm.expectRevert(refusal);
        vm.prank(buyer);
        desk.postPrice(certificateId, 1);
        vm.expectRevert(refusal);
        vm.prank(buyer);
        desk.withdraw(dollar, buyer, 1);
        vm.expectRevert(refusal);
        vm.prank(buyer);
        desk.withdrawStock(certificateId, buyer, 1);
        vm.expectRevert(refusal);
        vm.prank(buyer);
        desk.pause();
        vm.expectRevert(refusal);
        vm.prank(buyer);
        desk.unpause();
    }

    function test_theOwnerWithdrawsTakingsAndStock() public {
        test_buysAndRetiresInOneCall();
        vm.prank(owner);
        desk.withdraw(dollar, owner, 1250);
        vm.prank(owner);
        desk.withdrawStock(certificateId, owner, 7);
        vm.assertEq(dollar.balanceOf(owner), 1250);
        vm.assertEq(certificates.balanceOf(owner, certificateId), 7);
    }

    function test_theDeskCannotLoseItsOwner() public {
        vm.expectRevert(abi.encodeWithSelector(RetirementDesk.DeskMustHaveOwner.selector));
        vm.prank(owner);
        desk.renounceOwnership();
    }

    /// The price is the smallest whole number of base units that is not below the exact one.
    function testFuzz_priceIsRoundedUpByLessThanOneUnit(uint256 amountMwh, uint256 basePrice) public {
        amountMwh = bound(amountMwh, 1, type(uint128).max);
        basePrice = bound(basePrice, 1, type(uint96).max);
        vm.prank(owner);
        desk.postPrice(certificateId, basePrice);
        uint256 price = desk.quote(certificateId, amountMwh);
        vm.assertGe(price * 1e9, amountMwh * basePrice);
        vm.assertLt((price - 1) * 1e9, amountMwh * basePrice);
    }

    /// Whatever is ordered, payment and certificates move together or not at all.
    function testFuzz_moneyAndEnergyMoveTogether(uint96 salt, uint256 amountMwh, uint256 maxPrice) public {
        amountMwh = bound(amountMwh, 1, STOCK_MWH);
        uint256 price = desk.quote(certificateId, amountMwh);
        maxPrice = bound(maxPrice, price, PURSE);
        RetirementDesk.Order memory order = orderOf(salt, amountMwh, maxPrice);
        (uint8 v, bytes32 r, bytes32 s) = permitFor(order, BUYER_KEY);
        vm.prank(buyer);
        desk.buyAndRetireWithPermit(order, v, r, s);
        vm.assertEq(dollar.balanceOf(address(desk)), price);
        vm.assertEq(dollar.balanceOf(buyer), PURSE - price);
        vm.assertEq(certificates.retiredMwh(certificateId), amountMwh);
        vm.assertEq(certificates.heldMwh(certificateId), STOCK_MWH - amountMwh);
    }
}

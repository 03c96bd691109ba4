// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {DeskFixture} from "./DeskFixture.sol";
import {PracticeDollar} from "../src/PracticeDollar.sol";
import {RetirementDesk} from "../src/RetirementDesk.sol";

/// @notice Payment by EIP-3009, purchases without a key, and what a purchase tells of the transaction before it.
contract PaymentTest is DeskFixture {
    function sign(RetirementDesk.Order memory order) private view returns (uint8 v, bytes32 r, bytes32 s) {
        return authorizationFor(order, BUYER_KEY);
    }

    function test_anAuthorisationPaysWithoutAnyAllowance() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        (uint8 v, bytes32 r, bytes32 s) = sign(order);
        vm.prank(buyer);
        desk.buyAndRetireWithAuthorization(order, v, r, s);
        vm.assertEq(certificates.retiredMwh(certificateId), 250_000);
        vm.assertEq(dollar.balanceOf(buyer), PURSE - 1250);
        vm.assertTrue(dollar.authorizationState(buyer, order.batchKey));
        vm.assertTrue(desk.isSpent(order.batchKey));
    }

    function test_whatThePriceFellByIsPaidBack() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        (uint8 v, bytes32 r, bytes32 s) = sign(order);
        vm.prank(owner);
        desk.postPrice(certificateId, BASE_PRICE - 1_000_000);
        vm.expectEmit(true, true, true, true, address(desk));
        emit RetirementDesk.CertificateSold(order.batchKey, buyer, certificateId, 250_000, 1000);
        vm.prank(buyer);
        desk.buyAndRetireWithAuthorization(order, v, r, s);
        vm.assertEq(dollar.balanceOf(buyer), PURSE - 1000);
        vm.assertEq(dollar.balanceOf(address(desk)), 1000);
    }

    function test_theTokenRefusesAReplayEvenAtAnotherDesk() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        (uint8 v, bytes32 r, bytes32 s) = sign(order);
        vm.prank(buyer);
        desk.buyAndRetireWithAuthorization(order, v, r, s);
        vm.expectRevert(abi.encodeWithSelector(RetirementDesk.DeskBatchAlreadyRetired.selector, order.batchKey));
        vm.prank(buyer);
        desk.buyAndRetireWithAuthorization(order, v, r, s);
        vm.expectRevert(abi.encodeWithSelector(PracticeDollar.DollarAuthorizationUsed.selector, buyer, order.batchKey));
        vm.prank(address(desk));
        dollar.receiveWithAuthorization(buyer, address(desk), 1250, 0, order.deadline, order.batchKey, v, r, s);
    }

    function test_aSeenAuthorisationIsOfNoUseToOthers() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        (uint8 v, bytes32 r, bytes32 s) = sign(order);
        vm.expectRevert(abi.encodeWithSelector(RetirementDesk.DeskBatchKeyNotBuyers.selector, order.batchKey, owner));
        vm.prank(owner);
        desk.buyAndRetireWithAuthorization(order, v, r, s);
        vm.expectRevert(abi.encodeWithSelector(PracticeDollar.DollarCallerNotPayee.selector, owner, address(desk)));
        vm.prank(owner);
        dollar.receiveWithAuthorization(buyer, address(desk), 1250, 0, order.deadline, order.batchKey, v, r, s);
    }

    function test_anAuthorisationForSomethingElsePaysNothing() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        (uint8 v, bytes32 r, bytes32 s) = sign(order);
        order.maxPrice = 1251;
        vm.expectRevert();
        vm.prank(buyer);
        desk.buyAndRetireWithAuthorization(order, v, r, s);
        vm.assertFalse(desk.isSpent(order.batchKey));
        vm.assertEq(dollar.balanceOf(buyer), PURSE);
    }

    function test_aWithdrawnAuthorisationPaysNothing() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        bytes32 cancelHash = keccak256(
            abi.encode(keccak256("CancelAuthorization(address authorizer,bytes32 nonce)"), buyer, order.batchKey)
        );
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(BUYER_KEY, keccak256(abi.encodePacked("\x19\x01", dollar.DOMAIN_SEPARATOR(), cancelHash)));
        dollar.cancelAuthorization(buyer, order.batchKey, v, r, s);
        (v, r, s) = sign(order);
        vm.expectRevert(abi.encodeWithSelector(PracticeDollar.DollarAuthorizationUsed.selector, buyer, order.batchKey));
        vm.prank(buyer);
        desk.buyAndRetireWithAuthorization(order, v, r, s);
    }

    function test_withoutAKeyTheExactAllowanceIsWhatRefusesASecondTime() public {
        RetirementDesk.Order memory order = orderOf(0, 250_000, 1250);
        vm.prank(buyer);
        dollar.approve(address(desk), 1250);
        vm.prank(buyer);
        desk.buyAndRetire(order);
        vm.assertFalse(desk.isSpent(order.batchKey));
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(desk), 0, 1250)
        );
        vm.prank(buyer);
        desk.buyAndRetire(order);
        vm.assertEq(certificates.retiredMwh(certificateId), 250_000);
    }

    function test_aPurchaseCarriesWhatTheTransactionBeforeItCost() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        (order.previousGasUsed, order.previousCo2eMg) = (83_211, 12);
        vm.prank(buyer);
        dollar.approve(address(desk), 1250);
        vm.expectEmit(true, true, true, true, address(desk));
        emit RetirementDesk.PreviousTransactionFootprint(order.batchKey, 83_211, 12);
        vm.prank(buyer);
        desk.buyAndRetire(order);
    }

    function test_whereNothingWentBeforeNothingIsTold() public {
        RetirementDesk.Order memory order = orderOf(1, 250_000, 1250);
        vm.prank(buyer);
        dollar.approve(address(desk), 1250);
        vm.recordLogs();
        vm.prank(buyer);
        desk.buyAndRetire(order);
        // TransferSingle, CertificateRetired, the token's Transfer, CertificateSold.
        vm.assertEq(vm.getRecordedLogs().length, 4);
    }

    function test_aBatchListedWhileSalesAreStoppedIsStoppedToo() public {
        vm.prank(owner);
        desk.pause();
        vm.prank(owner);
        uint256 other = certificates.issue(instrumentOf("another", 1, 10), address(desk));
        vm.prank(owner);
        desk.postPrice(other, BASE_PRICE);
        RetirementDesk.Order memory order = orderOf(1, 1, 1);
        order.certificateId = other;
        vm.expectRevert(abi.encodeWithSignature("EnforcedPause()"));
        vm.prank(buyer);
        desk.buyAndRetire(order);
        vm.prank(owner);
        desk.unpause();
        vm.prank(buyer);
        dollar.approve(address(desk), 1);
        vm.prank(buyer);
        desk.buyAndRetire(order);
        vm.assertEq(certificates.retiredMwh(other), 1);
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {VaultFixture} from "./VaultFixture.sol";
import {RetirementDesk} from "../src/RetirementDesk.sol";
import {RetirementVault} from "../src/RetirementVault.sol";
import {WattbackCertificates} from "../src/WattbackCertificates.sol";

/// @notice What a vault does for its owner, and what its operator cannot do.
contract RetirementVaultTest is VaultFixture {
    function notOwner(address who) private pure returns (bytes memory) {
        return abi.encodeWithSelector(RetirementVault.VaultNotOwner.selector, who);
    }

    function test_theFactoryMakesAVaultThatIsTheCallers() public {
        vm.assertEq(vault.owner(), buyer);
        vm.assertEq(vault.operator(), operator);
        vm.assertEq(address(vault), factory.vaultOf(buyer, 0));
        vm.assertEq(address(vault.desk()), address(desk));
        RetirementVault.Limits memory limits = vault.limits();
        vm.assertEq(limits.capPerDay, DAY_CAP);
        vm.assertEq(limits.capPerMonth, MONTH_CAP);
        vm.assertEq(limits.thresholdMwh, 1000);
        vm.assertEq(limits.maxPricePerMegawattHour, BASE_PRICE);
        vm.prank(beneficiary);
        RetirementVault theirs = factory.create(0, address(0), limits);
        vm.assertEq(theirs.owner(), beneficiary);
        vm.expectRevert();
        vm.prank(buyer);
        factory.create(0, operator, limits);
    }

    function test_aVaultIsSetUpOnceAndItsModelIsNobodys() public {
        RetirementVault.Limits memory limits = vault.limits();
        vm.expectRevert(abi.encodeWithSelector(RetirementVault.VaultNotFactory.selector, buyer));
        vm.prank(buyer);
        vault.initialize(beneficiary, limits);
        RetirementVault model = factory.implementation();
        vm.assertEq(model.owner(), address(0));
        vm.expectRevert(notOwner(buyer));
        vm.prank(buyer);
        model.setOperator(buyer);
        vm.expectRevert(abi.encodeWithSelector(RetirementVault.VaultNotFactory.selector, buyer));
        vm.prank(buyer);
        model.initialize(beneficiary, limits);
    }

    function test_theOperatorRetiresInTheOwnersName() public {
        RetirementDesk.Order memory order = vaultOrder(1, ONE_DOLLARS_WORTH_MWH);
        vm.expectEmit(true, true, true, true, address(vault));
        emit RetirementVault.RetirementTriggered(order.batchKey, operator, ONE_DOLLARS_WORTH_MWH, 1e6, 500);
        vm.expectEmit(true, true, true, true, address(certificates));
        emit WattbackCertificates.CertificateRetired(
            order.batchKey,
            buyer,
            certificateId,
            ONE_DOLLARS_WORTH_MWH,
            order.receiptsRoot,
            order.periodStart,
            order.periodEnd
        );
        vm.prank(operator);
        vault.trigger(ONE_DOLLARS_WORTH_MWH + 500, order);
        vm.assertEq(vault.unmatchedMwh(), 500);
        vm.assertEq(vault.spentOfDay(), 1e6);
        vm.assertEq(vault.spentOfMonth(), 1e6);
        vm.assertEq(dollar.balanceOf(address(vault)), DEPOSIT - 1e6);
        vm.assertEq(dollar.allowance(address(vault), address(desk)), 0);
        vm.assertTrue(desk.isSpent(order.batchKey));
    }

    function test_aBatchIsNeverBoughtTwice() public {
        trigger(1, 1000);
        RetirementDesk.Order memory order = vaultOrder(1, 1000);
        vm.expectRevert(abi.encodeWithSelector(RetirementDesk.DeskBatchAlreadyRetired.selector, order.batchKey));
        vm.prank(operator);
        vault.trigger(1000, order);
        order.batchKey = keyOf(address(vault), 0);
        vm.expectRevert(abi.encodeWithSelector(RetirementVault.VaultBatchKeyMissing.selector, order.batchKey));
        vm.prank(operator);
        vault.trigger(1000, order);
    }

    function test_inNobodyElsesName() public {
        RetirementDesk.Order memory order = vaultOrder(1, 1000);
        order.beneficiary = operator;
        vm.expectRevert(abi.encodeWithSelector(RetirementVault.VaultBeneficiaryNotOwner.selector, operator, buyer));
        vm.prank(operator);
        vault.trigger(1000, order);
    }

    function test_belowTheThresholdNothingIsBought() public {
        vm.prank(operator);
        vault.report(600);
        RetirementDesk.Order memory order = vaultOrder(1, 999);
        vm.expectRevert(abi.encodeWithSelector(RetirementVault.VaultBelowThreshold.selector, 999, 1000));
        vm.prank(operator);
        vault.trigger(399, order);
        vm.prank(operator);
        vault.trigger(400, order);
        vm.assertEq(vault.unmatchedMwh(), 1);
    }

    function test_notMoreThanWasUsed() public {
        RetirementDesk.Order memory order = vaultOrder(1, 1001);
        vm.expectRevert(abi.encodeWithSelector(RetirementVault.VaultMoreThanUsed.selector, 1001, 1000));
        vm.prank(operator);
        vault.trigger(1000, order);
    }

    function test_notAboveTheOwnersPrice() public {
        vm.prank(owner);
        desk.postPrice(certificateId, BASE_PRICE + 1);
        RetirementDesk.Order memory order = vaultOrder(1, 1000);
        vm.expectRevert(
            abi.encodeWithSelector(RetirementVault.VaultPriceAboveLimit.selector, BASE_PRICE + 1, BASE_PRICE)
        );
        vm.prank(operator);
        vault.trigger(1000, order);
    }

    function test_theOperatorTakesNothingOut() public {
        vm.startPrank(operator);
        vm.expectRevert(notOwner(operator));
        vault.withdraw(dollar, operator, 1);
        vm.expectRevert(notOwner(operator));
        vault.setOperator(address(0xBAD));
        RetirementVault.Limits memory limits = limitsOf(0);
        vm.expectRevert(notOwner(operator));
        vault.setLimits(limits);
        vm.stopPrank();
    }

    function test_strangersDoNothing() public {
        RetirementDesk.Order memory order = vaultOrder(1, 1000);
        bytes memory refusal = abi.encodeWithSelector(RetirementVault.VaultNotOperator.selector, beneficiary);
        vm.startPrank(beneficiary);
        vm.expectRevert(refusal);
        vault.report(1);
        vm.expectRevert(refusal);
        vault.trigger(1000, order);
        vm.stopPrank();
    }

    function test_theOwnerRevokesAndTakesOutAtAnyTime() public {
        vm.startPrank(buyer);
        vault.setOperator(address(0));
        vault.withdraw(dollar, buyer, DEPOSIT);
        vm.stopPrank();
        vm.assertEq(dollar.balanceOf(buyer), PURSE);
        RetirementDesk.Order memory order = vaultOrder(1, 1000);
        vm.expectRevert(abi.encodeWithSelector(RetirementVault.VaultNotOperator.selector, operator));
        vm.prank(operator);
        vault.trigger(1000, order);
    }

    function test_theOwnerNeedsNoOperator() public {
        RetirementDesk.Order memory order = vaultOrder(1, 1000);
        vm.prank(buyer);
        vault.trigger(1000, order);
        vm.assertEq(certificates.retiredMwh(certificateId), 1000);
    }

    function test_useIsCountedToItsLimit() public {
        vm.startPrank(operator);
        vault.report(type(uint88).max);
        vm.expectRevert(
            abi.encodeWithSelector(RetirementVault.VaultUseTooLarge.selector, uint256(type(uint88).max) + 1)
        );
        vault.report(1);
        vm.stopPrank();
    }

    function test_coinIsNotTaken() public {
        (bool taken,) = address(vault).call{value: 1}("");
        vm.assertFalse(taken);
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeskFixture} from "./DeskFixture.sol";
import {RetirementDesk} from "../src/RetirementDesk.sol";
import {WattbackCertificates} from "../src/WattbackCertificates.sol";

/// @notice Retiring for many beneficiaries in one call, and for any number under a Merkle root.
contract GroupRetirementTest is DeskFixture {
    bytes32[] private shares;

    function groupOrder(uint256 amountMwh) private view returns (RetirementDesk.Order memory order) {
        order = orderOf(1, amountMwh, desk.quote(certificateId, amountMwh));
        order.beneficiary = address(0);
    }

    function share(address who, uint96 amountMwh) private {
        shares.push(bytes32(bytes20(who)) | bytes32(uint256(amountMwh)));
    }

    function allow(uint256 amount) private {
        vm.prank(buyer);
        dollar.approve(address(desk), amount);
    }

    function test_eachOfManyIsNamedWithTheirPart() public {
        share(address(0x1001), 100);
        share(address(0x1002), 250);
        RetirementDesk.Order memory order = groupOrder(350);
        allow(order.maxPrice);

        vm.expectEmit(true, true, true, true, address(certificates));
        emit WattbackCertificates.CertificateRetiredFor(order.batchKey, address(0x1001), 100);
        vm.expectEmit(true, true, true, true, address(certificates));
        emit WattbackCertificates.CertificateRetiredFor(order.batchKey, address(0x1002), 250);
        vm.expectEmit(true, true, true, true, address(certificates));
        emit WattbackCertificates.CertificateRetiredForMany(
            order.batchKey, certificateId, 2, 350, order.receiptsRoot, order.periodStart, order.periodEnd
        );
        vm.expectEmit(true, true, true, true, address(desk));
        emit RetirementDesk.CertificateSold(order.batchKey, buyer, certificateId, 350, order.maxPrice);
        vm.prank(buyer);
        desk.buyAndRetireForMany(order, shares);
        vm.assertEq(certificates.retiredMwh(certificateId), 350);
        vm.assertTrue(desk.isSpent(order.batchKey));
    }

    function test_partsThatDoNotAddUpAreRefused() public {
        share(address(0x1001), 100);
        RetirementDesk.Order memory order = groupOrder(101);
        allow(order.maxPrice);
        vm.expectRevert(abi.encodeWithSelector(WattbackCertificates.CertificatesSharesDoNotAddUp.selector, 100, 101));
        vm.prank(buyer);
        desk.buyAndRetireForMany(order, shares);
    }

    function test_nobodyAndNothingAreNoParts() public {
        share(address(0), 100);
        RetirementDesk.Order memory order = groupOrder(100);
        allow(order.maxPrice);
        vm.expectRevert(abi.encodeWithSelector(WattbackCertificates.CertificatesNoBeneficiary.selector));
        vm.prank(buyer);
        desk.buyAndRetireForMany(order, shares);
        shares[0] = bytes32(bytes20(address(0x1001))) | bytes32(uint256(100));
        share(address(0x1002), 0);
        vm.expectRevert(abi.encodeWithSelector(WattbackCertificates.CertificatesNothingToRetire.selector));
        vm.prank(buyer);
        desk.buyAndRetireForMany(order, shares);
    }

    function test_noOneOfSeveralGetsTheWhole() public {
        share(address(0x1001), 100);
        RetirementDesk.Order memory order = orderOf(1, 100, 1);
        bytes memory refusal =
            abi.encodeWithSelector(RetirementDesk.DeskBeneficiaryOfSeveral.selector, order.beneficiary);
        vm.expectRevert(refusal);
        vm.prank(buyer);
        desk.buyAndRetireForMany(order, shares);
        vm.expectRevert(refusal);
        vm.prank(buyer);
        desk.buyAndRetireForRoot(order, keccak256("root"));
    }

    function test_aKeySpentForManyIsSpentForOne() public {
        share(address(0x1001), 100);
        RetirementDesk.Order memory order = groupOrder(100);
        allow(2 * order.maxPrice);
        vm.prank(buyer);
        desk.buyAndRetireForMany(order, shares);
        order.beneficiary = buyer;
        vm.expectRevert(abi.encodeWithSelector(RetirementDesk.DeskBatchAlreadyRetired.selector, order.batchKey));
        vm.prank(buyer);
        desk.buyAndRetire(order);
    }

    function test_anyNumberIsNamedByARootUnderWhichEachCanShowTheirPart() public {
        // Two leaves of OpenZeppelin's standard tree: hashed twice, sorted pairs.
        bytes32 first = keccak256(bytes.concat(keccak256(abi.encode(address(0x1001), 100))));
        bytes32 second = keccak256(bytes.concat(keccak256(abi.encode(address(0x1002), 250))));
        bytes32 root =
            first < second ? keccak256(abi.encodePacked(first, second)) : keccak256(abi.encodePacked(second, first));
        RetirementDesk.Order memory order = groupOrder(350);
        allow(order.maxPrice);
        vm.expectEmit(true, true, true, true, address(certificates));
        emit WattbackCertificates.CertificateRetiredForRoot(
            order.batchKey, root, certificateId, 350, order.receiptsRoot, order.periodStart, order.periodEnd
        );
        vm.prank(buyer);
        desk.buyAndRetireForRoot(order, root);
        vm.assertEq(certificates.retiredMwh(certificateId), 350);

        bytes32[] memory proof = new bytes32[](1);
        proof[0] = second;
        vm.assertTrue(certificates.isShareOf(root, address(0x1001), 100, proof));
        vm.assertFalse(certificates.isShareOf(root, address(0x1001), 101, proof));
        vm.assertFalse(certificates.isShareOf(root, address(0x1003), 100, proof));
        // The root's own children are no leaf.
        vm.assertFalse(certificates.isShareOf(root, address(0x1001), 100, new bytes32[](0)));
    }

    function test_aRetirementForARootNeedsOne() public {
        RetirementDesk.Order memory order = groupOrder(100);
        allow(order.maxPrice);
        vm.expectRevert(abi.encodeWithSelector(WattbackCertificates.CertificatesNoBeneficiary.selector));
        vm.prank(buyer);
        desk.buyAndRetireForRoot(order, 0);
    }

    /// Whatever the parts are, their sum is what is retired, and nothing else is accepted.
    function testFuzz_partsAddUp(uint96[] calldata parts, uint256 stated) public {
        uint256 sum = 0;
        uint256 count = parts.length > 20 ? 20 : parts.length;
        for (uint256 index = 0; index < count; index++) {
            uint96 part = uint96(bound(parts[index], 1, STOCK_MWH / 20));
            share(address(uint160(0x1001 + index)), part);
            sum += part;
        }
        stated = stated % 3 == 0 ? bound(stated, 1, STOCK_MWH) : sum;
        WattbackCertificates.GroupClaim memory claim = WattbackCertificates.GroupClaim(0, 0, 0, 0);
        vm.prank(owner);
        desk.withdrawStock(certificateId, buyer, STOCK_MWH);
        vm.prank(buyer);
        try certificates.retireForMany(certificateId, stated, claim, shares) {
            vm.assertEq(stated, sum);
        } catch {
            vm.assertTrue(stated != sum || sum == 0);
            stated = 0;
        }
        vm.assertEq(certificates.retiredMwh(certificateId), stated);
        vm.assertEq(certificates.balanceOf(buyer, certificateId), STOCK_MWH - stated);
    }
}

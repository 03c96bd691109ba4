// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {DeskFixture} from "./DeskFixture.sol";
import {WattbackCertificates} from "../src/WattbackCertificates.sol";

contract WattbackCertificatesTest is DeskFixture {
    function claimOf(address inWhoseName) private pure returns (WattbackCertificates.Claim memory) {
        return WattbackCertificates.Claim({
            batchKey: keccak256("batch"),
            beneficiary: inWhoseName,
            receiptsRoot: keccak256("receipts"),
            periodStart: 1,
            periodEnd: 2
        });
    }

    function issue(string memory registry, uint128 serialFirst, uint128 serialLast) private returns (uint256) {
        vm.prank(owner);
        return certificates.issue(instrumentOf(registry, serialFirst, serialLast), owner);
    }

    function test_attributesReadBackAsIssued() public view {
        WattbackCertificates.Instrument memory attributes = certificates.instrument(certificateId);
        vm.assertEq(attributes.standard, "PRACTICE");
        vm.assertEq(attributes.issuer, "Practice issuer");
        vm.assertEq(attributes.registry, "PRACTICE REGISTRY");
        vm.assertEq(attributes.device, "Practice sun field 1");
        vm.assertEq(attributes.technology, "solar");
        vm.assertEq(attributes.region, "DE");
        vm.assertEq(attributes.capacityKw, 1200);
        vm.assertEq(attributes.commissionedAt, 1_600_000_000);
        vm.assertEq(attributes.productionStart, 1_790_000_000);
        vm.assertEq(attributes.productionEnd, 1_792_592_000);
        vm.assertEq(attributes.serialFirst, 1);
        vm.assertEq(attributes.serialLast, STOCK_MWH);
        vm.assertEq(certificates.issuedMwh(certificateId), STOCK_MWH);
    }

    function test_onlyIssuersIssue() public {
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector, buyer, certificates.ISSUER_ROLE()
            )
        );
        vm.prank(buyer);
        certificates.issue(instrumentOf("another", 1, 10), buyer);
    }

    function test_aSerialIsNeverIssuedTwice() public {
        issue("another", 1, 10);
        vm.expectRevert(
            abi.encodeWithSelector(
                WattbackCertificates.CertificatesSerialsAlreadyIssued.selector, "another", uint128(10), uint128(10)
            )
        );
        issue("another", 10, 20);
        vm.assertEq(issue("another", 11, 20), certificateId + 2);
    }

    function test_anEmptySerialRangeIsRefused() public {
        vm.expectRevert(
            abi.encodeWithSelector(WattbackCertificates.CertificatesEmptySerialRange.selector, uint128(5), uint128(4))
        );
        issue("another", 5, 4);
        vm.expectRevert(
            abi.encodeWithSelector(WattbackCertificates.CertificatesEmptySerialRange.selector, uint128(0), uint128(4))
        );
        issue("another", 0, 4);
    }

    function test_anEmptyProductionIntervalIsRefused() public {
        WattbackCertificates.Instrument memory attributes = instrumentOf("another", 1, 2);
        attributes.productionEnd = attributes.productionStart;
        vm.expectRevert(
            abi.encodeWithSelector(
                WattbackCertificates.CertificatesEmptyProductionInterval.selector,
                attributes.productionStart,
                attributes.productionStart
            )
        );
        vm.prank(owner);
        certificates.issue(attributes, owner);
    }

    function test_unknownBatchesHaveNoAttributes() public {
        vm.expectRevert(abi.encodeWithSelector(WattbackCertificates.CertificatesUnknown.selector, 0));
        certificates.instrument(0);
        vm.expectRevert(abi.encodeWithSelector(WattbackCertificates.CertificatesUnknown.selector, 2));
        certificates.issuedMwh(2);
    }

    function test_aHolderRetiresOnlyTheirOwn() public {
        uint256 mine = issue("another", 1, 10);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, buyer, 0, 1, mine));
        vm.prank(buyer);
        certificates.retire(mine, 1, claimOf(buyer));
        vm.prank(owner);
        certificates.retire(mine, 10, claimOf(owner));
        vm.assertEq(certificates.heldMwh(mine), 0);
        vm.assertEq(certificates.retiredMwh(mine), 10);
    }

    function test_anEmptyOrNamelessOrBackwardRetirementIsRefused() public {
        WattbackCertificates.Claim memory claim = claimOf(owner);
        vm.expectRevert(abi.encodeWithSelector(WattbackCertificates.CertificatesNothingToRetire.selector));
        certificates.retire(certificateId, 0, claim);
        claim.periodEnd = 0;
        vm.expectRevert(
            abi.encodeWithSelector(WattbackCertificates.CertificatesPeriodReversed.selector, uint64(1), uint64(0))
        );
        certificates.retire(certificateId, 1, claim);
        claim.beneficiary = address(0);
        vm.expectRevert(abi.encodeWithSelector(WattbackCertificates.CertificatesNoBeneficiary.selector));
        certificates.retire(certificateId, 1, claim);
    }

    function test_saysWhatItIs() public view {
        vm.assertTrue(certificates.supportsInterface(type(IERC1155).interfaceId));
        vm.assertTrue(certificates.supportsInterface(type(IAccessControl).interfaceId));
    }

    /// For any range and any part of it: issued = held + retired.
    function testFuzz_issuedIsHeldPlusRetired(uint128 serialFirst, uint128 amountMwh, uint256 retired) public {
        serialFirst = uint128(bound(serialFirst, 1, type(uint128).max / 2));
        amountMwh = uint128(bound(amountMwh, 1, type(uint88).max));
        retired = bound(retired, 1, amountMwh);
        uint256 id = issue("another", serialFirst, serialFirst + amountMwh - 1);
        vm.prank(owner);
        certificates.retire(id, retired, claimOf(buyer));
        vm.assertEq(certificates.issuedMwh(id), amountMwh);
        vm.assertEq(certificates.balanceOf(owner, id) + certificates.retiredMwh(id), amountMwh);
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {DeskFixture} from "./DeskFixture.sol";
import {WattbackCertificates} from "../src/WattbackCertificates.sol";

/// @notice Each batch has an issuer, who may freeze it; what was retired stays retired.
contract FreezingTest is DeskFixture {
    address private otherIssuer = address(0x1550E4);

    function setUp() public override {
        super.setUp();
        bytes32 role = certificates.ISSUER_ROLE();
        vm.prank(owner);
        certificates.grantRole(role, otherIssuer);
        vm.prank(owner);
        desk.withdrawStock(certificateId, buyer, 1000);
    }

    function frozen(uint256 id) private pure returns (bytes memory) {
        return abi.encodeWithSelector(WattbackCertificates.CertificatesBatchFrozen.selector, id);
    }

    function claim() private view returns (WattbackCertificates.Claim memory) {
        return WattbackCertificates.Claim(bytes32(0), buyer, bytes32(0), 0, 0);
    }

    function test_aFrozenBatchNeitherMovesNorIsRetired() public {
        vm.prank(buyer);
        certificates.retire(certificateId, 400, claim());
        vm.prank(owner);
        certificates.freeze(certificateId);
        vm.assertTrue(certificates.isFrozen(certificateId));

        vm.expectRevert(frozen(certificateId));
        vm.prank(buyer);
        certificates.retire(certificateId, 1, claim());
        vm.expectRevert(frozen(certificateId));
        vm.prank(buyer);
        certificates.safeTransferFrom(buyer, owner, certificateId, 1, "");
        uint256[] memory ids = new uint256[](1);
        (ids[0]) = (certificateId);
        vm.expectRevert(frozen(certificateId));
        vm.prank(buyer);
        certificates.safeBatchTransferFrom(buyer, owner, ids, ids, "");
        vm.expectRevert(frozen(certificateId));
        vm.prank(owner);
        desk.withdrawStock(certificateId, owner, 1);
        vm.prank(buyer);
        dollar.approve(address(desk), 1);
        vm.expectRevert(frozen(certificateId));
        vm.prank(buyer);
        desk.buyAndRetire(orderOf(1, 1, 1));
        vm.assertFalse(desk.isSpent(orderOf(1, 1, 1).batchKey));

        vm.assertEq(certificates.retiredMwh(certificateId), 400);
        vm.assertEq(certificates.heldMwh(certificateId), STOCK_MWH - 400);
    }

    function test_aReleasedBatchMovesAgain() public {
        vm.prank(owner);
        certificates.freeze(certificateId);
        vm.expectRevert(frozen(certificateId));
        vm.prank(owner);
        certificates.freeze(certificateId);
        vm.prank(owner);
        certificates.release(certificateId);
        vm.prank(buyer);
        certificates.retire(certificateId, 1, claim());
        vm.assertEq(certificates.retiredMwh(certificateId), 1);
        vm.expectRevert(abi.encodeWithSelector(WattbackCertificates.CertificatesBatchNotFrozen.selector, certificateId));
        vm.prank(owner);
        certificates.release(certificateId);
    }

    function test_anotherBatchIsNotTouched() public {
        vm.prank(owner);
        uint256 other = certificates.issue(instrumentOf("another", 1, 10), buyer);
        vm.prank(owner);
        certificates.freeze(certificateId);
        vm.prank(buyer);
        certificates.retire(other, 10, claim());
        vm.assertEq(certificates.retiredMwh(other), 10);
    }

    function test_onlyTheBatchsOwnIssuerFreezesIt() public {
        vm.prank(otherIssuer);
        uint256 theirs = certificates.issue(instrumentOf("another", 1, 10), otherIssuer);
        bytes32 role = certificates.batchIssuerRole(theirs);
        // Not another issuer, and not the administrator of all of them, who cannot appoint itself either.
        vm.expectRevert(abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, owner, role));
        vm.prank(owner);
        certificates.freeze(theirs);
        vm.expectRevert(abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, owner, role));
        vm.prank(owner);
        certificates.grantRole(role, owner);
        vm.prank(otherIssuer);
        certificates.grantRole(role, beneficiary);
        vm.prank(beneficiary);
        certificates.freeze(theirs);
        vm.expectRevert(abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, buyer, role));
        vm.prank(buyer);
        certificates.release(theirs);
    }

    function test_whoIssuesNoMoreStillAnswersForTheirBatches() public {
        vm.prank(otherIssuer);
        uint256 theirs = certificates.issue(instrumentOf("another", 1, 10), otherIssuer);
        bytes32 role = certificates.ISSUER_ROLE();
        vm.prank(owner);
        certificates.revokeRole(role, otherIssuer);
        vm.prank(otherIssuer);
        certificates.freeze(theirs);
        vm.assertTrue(certificates.isFrozen(theirs));
    }

    /// Whoever holds what of a batch, and whatever was retired: a freeze changes no amount.
    function testFuzz_aFreezeChangesNoAmount(uint256 moved, uint256 retired) public {
        moved = bound(moved, 0, STOCK_MWH - 1000);
        retired = bound(retired, 1, moved + 1000);
        vm.prank(owner);
        desk.withdrawStock(certificateId, buyer, moved);
        vm.prank(buyer);
        certificates.retire(certificateId, retired, claim());
        vm.prank(owner);
        certificates.freeze(certificateId);
        vm.assertEq(certificates.retiredMwh(certificateId), retired);
        vm.assertEq(certificates.balanceOf(buyer, certificateId), moved + 1000 - retired);
        vm.assertEq(certificates.balanceOf(address(desk), certificateId), STOCK_MWH - 1000 - moved);
    }
}

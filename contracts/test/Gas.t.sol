// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Cheatcodes} from "./Cheatcodes.sol";
import {DeskFixture} from "./DeskFixture.sol";
import {PlainToken} from "./PlainToken.sol";
import {PracticeDollar} from "../src/PracticeDollar.sol";
import {RetirementDesk} from "../src/RetirementDesk.sol";
import {RetirementVault} from "../src/RetirementVault.sol";
import {RetirementVaultFactory} from "../src/RetirementVaultFactory.sol";
import {WattbackCertificates} from "../src/WattbackCertificates.sol";

/// @notice What whole transactions cost, as a receipt says it: 21,000 for the transaction, its call data, everything cold
/// at its start, refunds taken off. Steady state: buyer, desk, vault and batch had dealings before, so no slot but a batch
/// key's is written for the first time. Addresses and roots are as random as real ones. The token is OpenZeppelin's ERC-20
/// with permit; PracticeDollar where the payment is by EIP-3009.
/// forge-config: default.isolate = true
contract GasTest is DeskFixture {
    uint256 private constant AMOUNT_MWH = 250_000;
    uint256 private constant PRICE = 1250;
    uint256 private constant OPERATOR_KEY = uint256(keccak256("operator"));

    PlainToken private token;
    RetirementDesk private plainDesk;
    RetirementVault private vault;
    uint256 private plainId;
    bytes32[] private shares;

    function setUp() public override {
        super.setUp();
        vm.startPrank(owner);
        token = new PlainToken();
        plainDesk = new RetirementDesk(certificates, token, owner);
        plainId = certificates.issue(instrumentOf("PLAIN REGISTRY", 1, uint128(1e12)), address(plainDesk));
        plainDesk.postPrice(plainId, BASE_PRICE);
        vm.stopPrank();
        token.mint(buyer, PURSE);

        RetirementVaultFactory factory = new RetirementVaultFactory(plainDesk);
        vm.startPrank(buyer);
        vault = factory.create(0, vm.addr(OPERATOR_KEY), RetirementVault.Limits(1, 10_000, 100_000, 5e6));
        token.transfer(address(vault), 1e6);
        token.approve(address(plainDesk), PRICE);
        plainDesk.buyAndRetire(orderBy(buyer, 1));
        vm.stopPrank();
        (uint8 v, bytes32 r, bytes32 s) = permitTo(plainDesk, token, orderBy(buyer, 7), BUYER_KEY);
        vm.prank(buyer);
        plainDesk.buyAndRetireWithPermit(orderBy(buyer, 7), v, r, s);
        vm.startPrank(vm.addr(OPERATOR_KEY));
        vault.trigger(2 * AMOUNT_MWH, orderBy(address(vault), 1));
        vm.stopPrank();
        // The fixture's own desk, which is paid in PracticeDollar.
        vm.startPrank(buyer);
        dollar.approve(address(desk), PRICE);
        desk.buyAndRetire(orderOf(1, AMOUNT_MWH, PRICE));
        vm.stopPrank();
        for (uint256 index = 0; index < 100; index++) {
            address one = vm.addr(uint256(keccak256(abi.encode("beneficiary", index))));
            shares.push(bytes32(bytes20(one)) | bytes32(250_000 + index));
        }
    }

    function test_approve() public {
        vm.startPrank(buyer);
        token.approve(address(plainDesk), PRICE);
        vm.snapshotGasLastCall("desk_approve");
    }

    function test_buyAndRetireWithoutAKey() public {
        RetirementDesk.Order memory order = orderBy(buyer, 0);
        allow(PRICE);
        plainDesk.buyAndRetire(order);
        vm.snapshotGasLastCall("desk_buy_retire");
    }

    function test_buyAndRetire() public {
        RetirementDesk.Order memory order = orderBy(buyer, 2);
        allow(PRICE);
        plainDesk.buyAndRetire(order);
        vm.snapshotGasLastCall("desk_buy_retire_idempotent");
    }

    /// The desk is not the batch's custodian: it was stocked by transfer.
    function test_buyAndRetireFromAnEarlierDesksStock() public {
        RetirementDesk second = new RetirementDesk(certificates, token, owner);
        vm.startPrank(owner);
        plainDesk.withdrawStock(plainId, address(second), 1e9);
        second.postPrice(plainId, BASE_PRICE);
        vm.stopPrank();
        token.mint(address(second), 1);
        RetirementDesk.Order memory order = orderBy(buyer, 2);
        vm.startPrank(buyer);
        token.approve(address(second), PRICE);
        second.buyAndRetire(order);
        vm.snapshotGasLastCall("desk_buy_retire_idempotent_restocked");
    }

    function test_buyAndRetireWithTracking() public {
        RetirementDesk.Order memory order = orderBy(buyer, 2);
        (order.previousGasUsed, order.previousCo2eMg) = (83_211, 1_234);
        allow(PRICE);
        plainDesk.buyAndRetire(order);
        vm.snapshotGasLastCall("desk_buy_retire_idempotent_tracking");
    }

    function test_buyAndRetireWithPermit() public {
        RetirementDesk.Order memory order = orderBy(buyer, 2);
        (uint8 v, bytes32 r, bytes32 s) = permitTo(plainDesk, token, order, BUYER_KEY);
        vm.startPrank(buyer);
        plainDesk.buyAndRetireWithPermit(order, v, r, s);
        vm.snapshotGasLastCall("desk_buy_retire_permit");
    }

    function test_buyAndRetireWithAuthorization() public {
        RetirementDesk.Order memory order = orderOf(2, AMOUNT_MWH, PRICE);
        order.beneficiary = buyer;
        (uint8 v, bytes32 r, bytes32 s) = authorizationFor(order, BUYER_KEY);
        vm.startPrank(buyer);
        desk.buyAndRetireWithAuthorization(order, v, r, s);
        vm.snapshotGasLastCall("desk_buy_retire_eip3009");
    }

    function test_buyAndRetireForMany() public {
        RetirementDesk.Order memory order = orderForShares();
        allow(order.maxPrice);
        plainDesk.buyAndRetireForMany(order, shares);
        uint256 gasUsed = vm.snapshotGasLastCall("retire_many_100");
        vm.snapshotValue("retire_many_100_each", (gasUsed + 99) / 100);
    }

    function test_buyAndRetireForRoot() public {
        RetirementDesk.Order memory order = orderForShares();
        allow(order.maxPrice);
        plainDesk.buyAndRetireForRoot(order, keccak256("beneficiaries"));
        vm.snapshotGasLastCall("retire_root_any_number");
    }

    function test_retire() public {
        vm.prank(owner);
        plainDesk.withdrawStock(plainId, buyer, 2 * AMOUNT_MWH);
        WattbackCertificates.Claim memory claim =
            WattbackCertificates.Claim(keyOf(buyer, 9), buyer, keccak256("receipts"), 1_799_000_000, 1_799_900_000);
        vm.startPrank(buyer);
        certificates.retire(plainId, AMOUNT_MWH, claim);
        vm.snapshotGasLastCall("holder_retire");
    }

    function test_trigger() public {
        RetirementDesk.Order memory order = orderBy(address(vault), 2);
        vm.startPrank(vm.addr(OPERATOR_KEY));
        vault.trigger(AMOUNT_MWH, order);
        vm.snapshotGasLastCall("vault_trigger");
    }

    function test_report() public {
        vm.startPrank(vm.addr(OPERATOR_KEY));
        vault.report(AMOUNT_MWH);
        vm.snapshotGasLastCall("vault_report");
    }

    function test_create() public {
        RetirementVaultFactory factory = new RetirementVaultFactory(plainDesk);
        vm.startPrank(buyer);
        factory.create(1, vm.addr(OPERATOR_KEY), RetirementVault.Limits(1_000_000, 1e6, 1e7, 5e6));
        vm.snapshotGasLastCall("vault_create");
    }

    function allow(uint256 price) private {
        vm.startPrank(buyer);
        token.approve(address(plainDesk), price);
    }

    /// @dev Salt 0 is no key; any other stands for 12 random bytes.
    function orderBy(address who, uint256 salt) private view returns (RetirementDesk.Order memory order) {
        order = orderOf(salt == 0 ? 0 : uint96(uint256(keccak256(abi.encode(salt)))), AMOUNT_MWH, PRICE);
        order.batchKey = bytes32(bytes20(who)) | bytes32(uint256(uint96(uint256(order.batchKey))));
        order.beneficiary = buyer;
        order.certificateId = plainId;
    }

    function orderForShares() private view returns (RetirementDesk.Order memory order) {
        order = orderBy(buyer, 2);
        order.beneficiary = address(0);
        order.amountMwh = 0;
        for (uint256 index = 0; index < shares.length; index++) {
            order.amountMwh += uint96(uint256(shares[index]));
        }
        order.maxPrice = plainDesk.quote(plainId, order.amountMwh);
    }
}

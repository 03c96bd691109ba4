// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeskFixture} from "./DeskFixture.sol";
import {RetirementDesk} from "../src/RetirementDesk.sol";

/// @notice What a retirement costs once the buyer and the batch are known to the chain. The snapshot keeps it from growing.
contract GasTest is DeskFixture {
    RetirementDesk.Order private order;
    uint8 private v;
    bytes32 private r;
    bytes32 private s;

    function setUp() public override {
        super.setUp();
        order = orderOf(1, 250_000, 1250);
        vm.prank(buyer);
        dollar.approve(address(desk), 1250);
        vm.prank(buyer);
        desk.buyAndRetire(order);
        order = orderOf(2, 250_000, 1250);
        (v, r, s) = permitFor(order, BUYER_KEY);
    }

    function test_buyAndRetireWithPermit() public {
        vm.prank(buyer);
        desk.buyAndRetireWithPermit(order, v, r, s);
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Cheatcodes} from "./Cheatcodes.sol";
import {DeskFixture} from "./DeskFixture.sol";
import {RetirementDesk} from "../src/RetirementDesk.sol";
import {WattbackCertificates} from "../src/WattbackCertificates.sol";
import {PracticeDollar} from "../src/PracticeDollar.sol";

/// @notice Everything that four people may do to certificates and the desk, in any order.
contract Market is Cheatcodes {
    WattbackCertificates private immutable _certificates;
    RetirementDesk private immutable _desk;
    PracticeDollar private immutable _dollar;
    address private immutable _owner;

    address[4] public people = [address(0x1001), address(0x1002), address(0x1003), address(0x1004)];
    uint128 public nextSerial = 1;
    uint256 public soldMwh;
    uint256 public paid;
    uint256 public purchases;
    uint256 public refusedReplays;
    mapping(uint256 id => uint256) public retiredMwh;

    constructor(WattbackCertificates certificates, RetirementDesk desk, PracticeDollar dollar, address owner) {
        (_certificates, _desk, _dollar, _owner) = (certificates, desk, dollar, owner);
    }

    function issue(uint128 amountMwh, uint256 who) external {
        amountMwh = uint128(bound(amountMwh, 1, 1e12));
        WattbackCertificates.Instrument memory attributes;
        attributes.registry = "market";
        attributes.productionEnd = 1;
        attributes.serialFirst = nextSerial;
        attributes.serialLast = nextSerial + amountMwh - 1;
        nextSerial += amountMwh;
        vm.prank(_owner);
        _certificates.issue(attributes, who % 5 == 4 ? address(_desk) : people[who % 4]);
    }

    function post(uint256 id, uint256 basePrice) external {
        id = anyId(id);
        vm.prank(_owner);
        _desk.postPrice(id, bound(basePrice, 0, 1e9));
    }

    function give(uint256 from, uint256 to, uint256 id, uint256 amountMwh) external {
        id = anyId(id);
        address giver = people[from % 4];
        amountMwh = upTo(_certificates.balanceOf(giver, id), amountMwh);
        vm.prank(giver);
        _certificates.safeTransferFrom(giver, people[to % 4], id, amountMwh, "");
    }

    function stock(uint256 from, uint256 id, uint256 amountMwh) external {
        id = anyId(id);
        address giver = people[from % 4];
        amountMwh = upTo(_certificates.balanceOf(giver, id), amountMwh);
        vm.prank(giver);
        _certificates.safeTransferFrom(giver, address(_desk), id, amountMwh, "");
    }

    function retire(uint256 who, uint256 id, uint256 amountMwh) external {
        id = anyId(id);
        address holder = people[who % 4];
        amountMwh = upTo(_certificates.balanceOf(holder, id), amountMwh);
        vm.prank(holder);
        _certificates.retire(id, amountMwh, WattbackCertificates.Claim(bytes32(0), holder, bytes32(0), 0, 0));
        retiredMwh[id] += amountMwh;
    }

    function retireForTwo(uint256 who, uint256 id, uint256 amountMwh) external {
        id = anyId(id);
        address holder = people[who % 4];
        amountMwh = upTo(_certificates.balanceOf(holder, id), amountMwh);
        bytes32[] memory shares = new bytes32[](2);
        shares[0] = bytes32(bytes20(people[0])) | bytes32(amountMwh / 2);
        shares[1] = bytes32(bytes20(people[1])) | bytes32(amountMwh - amountMwh / 2);
        vm.prank(holder);
        _certificates.retireForMany(id, amountMwh, WattbackCertificates.GroupClaim(0, 0, 0, 0), shares);
        retiredMwh[id] += amountMwh;
    }

    /// Most batches stay free, so that the others have something to do.
    function freeze(uint256 id, uint8 chance) external {
        id = anyId(id);
        bool frozen = _certificates.isFrozen(id);
        if (!frozen && chance % 4 != 0) return;
        vm.prank(_owner);
        frozen ? _certificates.release(id) : _certificates.freeze(id);
    }

    function buy(uint256 who, uint8 salt, uint256 id, uint256 amountMwh) external {
        id = anyId(id);
        address buyer = people[who % 4];
        amountMwh = upTo(_desk.stockMwh(id), amountMwh);
        uint256 price = _desk.quote(id, amountMwh);
        bytes32 batchKey = bytes32(bytes20(buyer)) | bytes32(uint256(salt % 8));
        bool spent = _desk.isSpent(batchKey);
        vm.prank(_owner);
        _dollar.mint(buyer, price);
        vm.prank(buyer);
        _dollar.approve(address(_desk), price);
        vm.prank(buyer);
        try _desk.buyAndRetire(
            RetirementDesk.Order(batchKey, buyer, id, amountMwh, price, block.timestamp, bytes32(0), 0, 0, 0, 0)
        ) {
            require(!spent, "a spent batch key bought again");
            soldMwh += amountMwh;
            retiredMwh[id] += amountMwh;
            paid += price;
            purchases++;
        } catch {
            if (spent) refusedReplays++;
        }
    }

    function anyId(uint256 id) private view returns (uint256) {
        return bound(id, 1, _certificates.certificateCount());
    }

    function upTo(uint256 balance, uint256 amountMwh) private pure returns (uint256) {
        return balance == 0 ? 0 : bound(amountMwh, 1, balance);
    }
}

contract ConservationTest is DeskFixture {
    Market private market;

    function setUp() public override {
        super.setUp();
        market = new Market(certificates, desk, dollar, owner);
    }

    /// @notice Read by forge: only the market acts.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(market);
    }

    function invariant_issuedIsHeldPlusRetired() external view {
        for (uint256 id = 1; id <= certificates.certificateCount(); id++) {
            uint256 held = certificates.balanceOf(address(desk), id);
            for (uint256 who = 0; who < 4; who++) {
                held += certificates.balanceOf(market.people(who), id);
            }
            // Holdings and retirements as they were seen from outside, against what the contract says of itself.
            vm.assertEq(certificates.issuedMwh(id), held + market.retiredMwh(id), "issued != held + retired");
            vm.assertEq(certificates.heldMwh(id), held, "held is misreported");
            vm.assertEq(certificates.retiredMwh(id), market.retiredMwh(id), "retired is misreported");
        }
    }

    function invariant_theDeskHoldsWhatWasPaid() external view {
        vm.assertEq(dollar.balanceOf(address(desk)), market.paid());
    }

    /// The market really trades: a replayed key is refused, money and energy move.
    function test_theMarketIsAlive() external {
        market.buy(0, 1, 0, 1000);
        market.buy(0, 1, 0, 1000);
        market.buy(1, 1, 0, 1000);
        vm.assertEq(market.purchases(), 2);
        vm.assertEq(market.refusedReplays(), 1);
        vm.assertEq(market.soldMwh(), certificates.retiredMwh(certificateId));
    }
}

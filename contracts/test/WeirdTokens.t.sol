// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {DeskFixture} from "./DeskFixture.sol";
import {FalseToken, FeeToken, IssuersToken, ReentrantToken, SilentToken} from "./WeirdTokens.sol";
import {RetirementDesk} from "../src/RetirementDesk.sol";
import {RetirementVault} from "../src/RetirementVault.sol";
import {RetirementVaultFactory} from "../src/RetirementVaultFactory.sol";

/// @notice Desk and vault with payment tokens that behave otherwise than the standard hopes: a purchase happens as a whole
/// or not at all, and the buyer never pays more than the price.
contract WeirdTokensTest is DeskFixture {
    uint256 private constant AMOUNT_MWH = 250_000_000;
    uint256 private constant PRICE = 1_250_000;
    address private operator = address(0x09E7A704);

    /// @dev A desk and a funded vault of the buyer's, paid in that token.
    function marketIn(address token) private returns (RetirementDesk desk_, RetirementVault vault, uint256 id) {
        vm.startPrank(owner);
        desk_ = new RetirementDesk(certificates, IERC20(token), owner);
        id = certificates.issue(instrumentOf("WEIRD", 1, uint128(STOCK_MWH)), address(desk_));
        desk_.postPrice(id, BASE_PRICE);
        vm.stopPrank();
        RetirementVaultFactory factory = new RetirementVaultFactory(desk_);
        vm.prank(buyer);
        vault = factory.create(0, operator, RetirementVault.Limits(0, 5e6, 5e6, uint96(BASE_PRICE)));
        PlainMint(token).mint(buyer, PURSE);
        PlainMint(token).mint(address(vault), PURSE);
    }

    function orderFor(address who, uint256 id, uint96 salt) private view returns (RetirementDesk.Order memory order) {
        order = orderOf(salt, AMOUNT_MWH, PRICE);
        (order.batchKey, order.certificateId, order.beneficiary) = (keyOf(who, salt), id, buyer);
    }

    function allow(address token, address spender) private {
        (bool done,) = buy(token, abi.encodeCall(IERC20.approve, (spender, PRICE)));
        vm.assertTrue(done);
    }

    function buy(address target, bytes memory callData) private returns (bool done, bytes memory returned) {
        vm.prank(buyer);
        return target.call(callData);
    }

    function test_ofAFeeTokenTheBuyerPaysThePriceAndTheDesksOwnerBearsTheFee() public {
        FeeToken token = new FeeToken();
        (RetirementDesk desk_, RetirementVault vault, uint256 id) = marketIn(address(token));
        allow(address(token), address(desk_));
        vm.prank(buyer);
        desk_.buyAndRetire(orderFor(buyer, id, 1));
        vm.assertEq(token.balanceOf(buyer), PURSE - PRICE);
        vm.assertEq(token.balanceOf(address(desk_)), PRICE - PRICE / 100);
        RetirementDesk.Order memory order = orderFor(address(vault), id, 1);
        vm.prank(operator);
        vault.trigger(AMOUNT_MWH, order);
        vm.assertEq(token.balanceOf(address(vault)), PURSE - PRICE);
        vm.assertEq(vault.spentOfDay(), PRICE);
        vm.assertEq(certificates.retiredMwh(id), 2 * AMOUNT_MWH);
    }

    function test_aTokenThatSaysFalsePaysNothingAndGetsNothing() public {
        FalseToken token = new FalseToken();
        (RetirementDesk desk_, RetirementVault vault, uint256 id) = marketIn(address(token));
        token.refuse();
        allow(address(token), address(desk_));
        bytes memory refusal = abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token));
        vm.expectRevert(refusal);
        vm.prank(buyer);
        desk_.buyAndRetire(orderFor(buyer, id, 1));
        RetirementDesk.Order memory order = orderFor(address(vault), id, 1);
        vm.expectRevert(refusal);
        vm.prank(operator);
        vault.trigger(AMOUNT_MWH, order);
        vm.expectRevert(refusal);
        vault.deposit(1);
        vm.assertEq(certificates.retiredMwh(id), 0);
        vm.assertFalse(desk_.isSpent(order.batchKey));
        vm.assertEq(vault.spentOfDay(), 0);
    }

    function test_aTokenThatSaysNothingPays() public {
        SilentToken token = new SilentToken();
        (RetirementDesk desk_, RetirementVault vault, uint256 id) = marketIn(address(token));
        allow(address(token), address(desk_));
        vm.prank(buyer);
        desk_.buyAndRetire(orderFor(buyer, id, 1));
        for (uint96 salt = 1; salt <= 2; salt++) {
            RetirementDesk.Order memory order = orderFor(address(vault), id, salt);
            vm.prank(operator);
            vault.trigger(AMOUNT_MWH, order);
        }
        vm.assertEq(token.balanceOf(address(desk_)), 3 * PRICE);
        vm.assertEq(token.allowance(address(vault), address(desk_)), 0);
        vm.prank(buyer);
        vault.withdraw(IERC20(address(token)), buyer, PURSE - 2 * PRICE);
        vm.assertEq(token.balanceOf(address(vault)), 0);
    }

    function test_aTokenWithoutPermitIsPaidByAllowance() public {
        SilentToken token = new SilentToken();
        (RetirementDesk desk_,, uint256 id) = marketIn(address(token));
        allow(address(token), address(desk_));
        vm.prank(buyer);
        desk_.buyAndRetireWithPermit(orderFor(buyer, id, 1), 27, 0, 0);
        vm.assertEq(certificates.retiredMwh(id), AMOUNT_MWH);
    }

    function test_aTokenThatItsIssuerPausesStopsSalesAndLosesNothing() public {
        IssuersToken token = new IssuersToken();
        (RetirementDesk desk_, RetirementVault vault, uint256 id) = marketIn(address(token));
        allow(address(token), address(desk_));
        token.pause();
        RetirementDesk.Order memory order = orderFor(buyer, id, 1);
        vm.expectRevert(abi.encodeWithSignature("EnforcedPause()"));
        vm.prank(buyer);
        desk_.buyAndRetire(order);
        RetirementDesk.Order memory vaults = orderFor(address(vault), id, 1);
        vm.expectRevert(abi.encodeWithSignature("EnforcedPause()"));
        vm.prank(operator);
        vault.trigger(AMOUNT_MWH, vaults);
        vm.assertFalse(desk_.isSpent(order.batchKey));
        vm.assertEq(vault.unmatchedMwh(), 0);
        vm.assertEq(certificates.heldMwh(id), STOCK_MWH);
    }

    function test_aBlockedBuyerBuysNothingAndABlockedVaultsOwnerLosesNoOtherToken() public {
        IssuersToken token = new IssuersToken();
        (RetirementDesk desk_, RetirementVault vault, uint256 id) = marketIn(address(token));
        allow(address(token), address(desk_));
        token.block_(buyer);
        token.block_(address(vault));
        vm.expectRevert(abi.encodeWithSelector(IssuersToken.Blocked.selector, buyer));
        vm.prank(buyer);
        desk_.buyAndRetire(orderFor(buyer, id, 1));
        RetirementDesk.Order memory order = orderFor(address(vault), id, 1);
        vm.expectRevert(abi.encodeWithSelector(IssuersToken.Blocked.selector, address(vault)));
        vm.prank(operator);
        vault.trigger(AMOUNT_MWH, order);
        vm.prank(owner);
        dollar.mint(address(vault), 7);
        vm.prank(buyer);
        vault.withdraw(dollar, owner, 7);
        vm.assertEq(certificates.retiredMwh(id), 0);
    }

    function test_aTokenThatCallsBackBuysNothingTwice() public {
        ReentrantToken token = new ReentrantToken();
        (RetirementDesk desk_, RetirementVault vault, uint256 id) = marketIn(address(token));
        allow(address(token), address(desk_));
        RetirementDesk.Order memory order = orderFor(buyer, id, 1);
        token.arm(address(desk_), abi.encodeCall(RetirementDesk.buyAndRetire, (order)));
        vm.prank(buyer);
        desk_.buyAndRetire(order);
        vm.assertTrue(token.wasRefused());
        vm.assertEq(token.balanceOf(buyer), PURSE - PRICE);
        vm.assertEq(certificates.retiredMwh(id), AMOUNT_MWH);

        // Even as the operator it comes no further than the caps.
        vm.prank(buyer);
        vault.setOperator(address(token));
        RetirementDesk.Order memory within = orderFor(address(vault), id, 2);
        token.arm(address(vault), abi.encodeCall(RetirementVault.trigger, (AMOUNT_MWH, within)));
        RetirementDesk.Order memory outer = orderFor(address(vault), id, 1);
        vm.prank(buyer);
        try vault.trigger(AMOUNT_MWH, outer) {} catch {}
        uint256 paid = PURSE - token.balanceOf(address(vault));
        vm.assertLe(paid, vault.spentOfDay(), "more paid than counted");
        vm.assertEq(paid % PRICE, 0);
        vm.assertEq(certificates.retiredMwh(id), AMOUNT_MWH + AMOUNT_MWH * paid / PRICE);
    }
}

interface PlainMint {
    function mint(address to, uint256 amount) external;
}

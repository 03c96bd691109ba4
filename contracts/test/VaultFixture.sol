// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {DeskFixture} from "./DeskFixture.sol";
import {RetirementDesk} from "../src/RetirementDesk.sol";
import {RetirementVault} from "../src/RetirementVault.sol";
import {RetirementVaultFactory} from "../src/RetirementVaultFactory.sol";

/// @notice The fixture's buyer owns a vault with 50 pUSD; a day's cap of 2 pUSD, a month's of 10, and an operator.
abstract contract VaultFixture is DeskFixture {
    uint88 internal constant DAY_CAP = 2e6;
    uint88 internal constant MONTH_CAP = 10e6;
    uint256 internal constant DEPOSIT = 50e6;
    /// @dev At 5 pUSD for 1e9 mWh, 1 pUSD buys this much.
    uint256 internal constant ONE_DOLLARS_WORTH_MWH = 2e8;

    address internal operator = address(0x09E7A704);
    RetirementVaultFactory internal factory;
    RetirementVault internal vault;

    function setUp() public virtual override {
        super.setUp();
        vm.startPrank(owner);
        uint128 last = uint128(1e6 * STOCK_MWH);
        certificateId = certificates.issue(instrumentOf("VAULT REGISTRY", 1, last), address(desk));
        desk.postPrice(certificateId, BASE_PRICE);
        vm.stopPrank();
        factory = new RetirementVaultFactory(desk);
        vm.startPrank(buyer);
        vault = factory.create(0, operator, limitsOf(1000));
        dollar.approve(address(vault), DEPOSIT);
        vault.deposit(DEPOSIT);
        vm.stopPrank();
    }

    function limitsOf(uint80 thresholdMwh) internal pure returns (RetirementVault.Limits memory) {
        return RetirementVault.Limits(thresholdMwh, DAY_CAP, MONTH_CAP, uint96(BASE_PRICE));
    }

    function vaultOrder(uint96 salt, uint256 amountMwh) internal view returns (RetirementDesk.Order memory order) {
        order = orderOf(salt, amountMwh, type(uint256).max);
        order.batchKey = keyOf(address(vault), salt);
        order.beneficiary = buyer;
    }

    /// @notice As the operator: reports and retires so much.
    function trigger(uint96 salt, uint256 amountMwh) internal {
        RetirementDesk.Order memory order = vaultOrder(salt, amountMwh);
        vm.prank(operator);
        vault.trigger(amountMwh, order);
    }
}

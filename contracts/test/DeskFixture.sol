// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {Cheatcodes} from "./Cheatcodes.sol";
import {PracticeDollar} from "../src/PracticeDollar.sol";
import {RetirementDesk} from "../src/RetirementDesk.sol";
import {WattbackCertificates} from "../src/WattbackCertificates.sol";

/// @notice A desk with 1 MWh of solar for 5 pUSD in stock, and a buyer with 100 pUSD.
abstract contract DeskFixture is Cheatcodes {
    uint256 internal constant BUYER_KEY = 0xB0B;
    uint256 internal constant STOCK_MWH = 1e9;
    uint256 internal constant BASE_PRICE = 5e6;
    uint256 internal constant PURSE = 100e6;

    address internal owner = address(0xA11CE);
    address internal buyer = vm.addr(BUYER_KEY);
    address internal beneficiary = address(0xBEEF);

    WattbackCertificates internal certificates;
    PracticeDollar internal dollar;
    RetirementDesk internal desk;
    uint256 internal certificateId;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        certificates = new WattbackCertificates(owner);
        dollar = new PracticeDollar(owner);
        desk = new RetirementDesk(certificates, dollar, owner);
        vm.prank(owner);
        certificateId = certificates.issue(instrumentOf("PRACTICE REGISTRY", 1, uint128(STOCK_MWH)), address(desk));
        vm.prank(owner);
        desk.postPrice(certificateId, BASE_PRICE);
        vm.prank(owner);
        dollar.mint(buyer, PURSE);
    }

    function instrumentOf(string memory registry, uint128 serialFirst, uint128 serialLast)
        internal
        pure
        returns (WattbackCertificates.Instrument memory)
    {
        return WattbackCertificates.Instrument({
            standard: "PRACTICE",
            issuer: "Practice issuer",
            registry: registry,
            device: "Practice sun field 1",
            technology: "solar",
            region: "DE",
            capacityKw: 1200,
            commissionedAt: 1_600_000_000,
            productionStart: 1_790_000_000,
            productionEnd: 1_792_592_000,
            serialFirst: serialFirst,
            serialLast: serialLast
        });
    }

    /// @notice A batch key of the buyer's own.
    function keyOf(address account, uint96 salt) internal pure returns (bytes32) {
        return bytes32(bytes20(account)) | bytes32(uint256(salt));
    }

    function orderOf(uint96 salt, uint256 amountMwh, uint256 maxPrice)
        internal
        view
        returns (RetirementDesk.Order memory)
    {
        return RetirementDesk.Order({
            batchKey: keyOf(buyer, salt),
            beneficiary: beneficiary,
            certificateId: certificateId,
            amountMwh: amountMwh,
            maxPrice: maxPrice,
            deadline: block.timestamp + 600,
            receiptsRoot: keccak256("receipts"),
            periodStart: 1_799_000_000,
            periodEnd: 1_799_900_000,
            previousGasUsed: 0,
            previousCo2eMg: 0
        });
    }

    /// @notice A signer's EIP-2612 permit for exactly what an order may cost.
    function permitFor(RetirementDesk.Order memory order, uint256 privateKey)
        internal
        view
        returns (uint8 v, bytes32 r, bytes32 s)
    {
        return permitTo(desk, dollar, order, privateKey);
    }

    function permitTo(RetirementDesk to, ERC20Permit token, RetirementDesk.Order memory order, uint256 privateKey)
        internal
        view
        returns (uint8 v, bytes32 r, bytes32 s)
    {
        address signer = vm.addr(privateKey);
        bytes32 permitHash = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                signer,
                address(to),
                order.maxPrice,
                token.nonces(signer),
                order.deadline
            )
        );
        return vm.sign(privateKey, keccak256(abi.encodePacked("\x19\x01", token.DOMAIN_SEPARATOR(), permitHash)));
    }

    /// @notice A signer's EIP-3009 authorisation for exactly what an order may cost, its nonce the batch key.
    function authorizationFor(RetirementDesk.Order memory order, uint256 privateKey)
        internal
        view
        returns (uint8 v, bytes32 r, bytes32 s)
    {
        bytes32 authorizationHash = keccak256(
            abi.encode(
                keccak256(
                    "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
                ),
                vm.addr(privateKey),
                address(desk),
                order.maxPrice,
                0,
                order.deadline,
                order.batchKey
            )
        );
        return
            vm.sign(privateKey, keccak256(abi.encodePacked("\x19\x01", dollar.DOMAIN_SEPARATOR(), authorizationHash)));
    }
}

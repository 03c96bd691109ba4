// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TransferHelper} from "./TransferHelper.sol";
import {Upgradeable} from "./Upgradeable.sol";

/// @title Stand-in for ArkreenRECBank: sells tokens at a posted price per 1e9 units. It does not look at any deadline.
contract ArkreenRECBankStandIn is Upgradeable {
    struct Income {
        uint128 priceForSale;
        uint128 amountReceived;
    }

    struct Sale {
        address controller;
        address fundReceiver;
        uint128 amountDeposited;
        uint128 amountSold;
    }

    mapping(address art => mapping(address payment => Income)) public saleIncome;
    mapping(address art => Sale) public artSaleInfo;

    event ARTSold(address indexed artToken, address indexed payToken, uint256 artAmount, uint256 payAmount);

    modifier onlyController(address art) {
        require(msg.sender == artSaleInfo[art].controller, "ARBK: Not allowed");
        _;
    }

    function initialize() external {
        _initialize();
    }

    function addNewART(address art, address controller) external onlyOwner {
        artSaleInfo[art].controller = controller;
    }

    function changeSalePrice(address art, address payment, uint256 price) external onlyController(art) {
        saleIncome[art][payment].priceForSale = uint128(price);
    }

    function depositART(address art, uint256 amount) external onlyController(art) {
        TransferHelper.pull(art, msg.sender, address(this), amount);
        artSaleInfo[art].amountDeposited += uint128(amount);
    }

    function removeART(address art, uint256 amount) external onlyController(art) {
        artSaleInfo[art].amountDeposited -= uint128(amount);
        TransferHelper.push(art, msg.sender, amount);
    }

    /// @param amountPay Exactly what is paid, or the most when `isExactPay` is false.
    /// @param amountART The least that is bought, or exactly when `isExactPay` is false.
    function buyART(address tokenPay, address tokenART, uint256 amountPay, uint256 amountART, bool isExactPay)
        external
        returns (uint256 bought)
    {
        uint256 price = saleIncome[tokenART][tokenPay].priceForSale;
        require(price != 0, "ARBK: Payment token not allowed");
        uint256 paid = amountPay;
        bought = amountART;
        if (isExactPay) {
            bought = amountPay * 1e9 / price;
            require(bought >= amountART, "ARBK: Get Less");
        } else {
            paid = (amountART * price + 1e9 - 1) / 1e9;
            require(paid <= amountPay, "ARBK: Pay Less");
        }
        TransferHelper.pull(tokenPay, msg.sender, address(this), paid);
        saleIncome[tokenART][tokenPay].amountReceived += uint128(paid);
        TransferHelper.push(tokenART, msg.sender, bought);
        artSaleInfo[tokenART].amountSold += uint128(bought);
        emit ARTSold(tokenART, tokenPay, bought, paid);
    }
}

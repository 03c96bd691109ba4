// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC3009, IERC3009Cancel} from "@openzeppelin/contracts/interfaces/draft-IERC3009.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @title Play money for the practice chain
/// @notice Worth nothing, redeemable for nothing. It has the six decimals, the permit (EIP-2612) and the authorisations
/// (EIP-3009) of a real stablecoin, so that what works with it works with one.
contract PracticeDollar is ERC20Permit, Ownable, IERC3009, IERC3009Cancel {
    bytes32 private constant _TRANSFER_TYPEHASH = keccak256(
        "TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );
    bytes32 private constant _RECEIVE_TYPEHASH = keccak256(
        "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );
    bytes32 private constant _CANCEL_TYPEHASH = keccak256("CancelAuthorization(address authorizer,bytes32 nonce)");

    /// @inheritdoc IERC3009
    mapping(address authorizer => mapping(bytes32 nonce => bool used)) public authorizationState;

    /// @notice The authorisation was used or withdrawn before.
    error DollarAuthorizationUsed(address authorizer, bytes32 nonce);
    /// @notice The authorisation is not valid yet, or not any more.
    error DollarAuthorizationNotNow(uint256 validAfter, uint256 validBefore, uint256 blockTime);
    /// @notice Only the payee may use the authorisation.
    error DollarCallerNotPayee(address caller, address payee);
    /// @notice Somebody else signed, or something else was signed.
    error DollarWrongSigner(address signer, address authorizer);

    /// @param owner_ Hands out play money.
    constructor(address owner_)
        ERC20("Practice Dollar (play money)", "pUSD")
        ERC20Permit("Practice Dollar (play money)")
        Ownable(owner_)
    {}

    /// @inheritdoc ERC20
    function decimals() public pure override returns (uint8) {
        return 6;
    }

    /// @notice Makes play money for `to`, in base units (millionths).
    function mint(address to, uint256 amount) external onlyOwner {
        _mint(to, amount);
    }

    /// @inheritdoc IERC3009
    function transferWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        _requireValidNow(validAfter, validBefore);
        _useAuthorization(
            from,
            nonce,
            keccak256(abi.encode(_TRANSFER_TYPEHASH, from, to, value, validAfter, validBefore, nonce)),
            abi.encodePacked(r, s, v)
        );
        emit AuthorizationUsed(from, nonce);
        _transfer(from, to, value);
    }

    /// @inheritdoc IERC3009
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        if (msg.sender != to) revert DollarCallerNotPayee(msg.sender, to);
        _requireValidNow(validAfter, validBefore);
        _useAuthorization(
            from,
            nonce,
            keccak256(abi.encode(_RECEIVE_TYPEHASH, from, to, value, validAfter, validBefore, nonce)),
            abi.encodePacked(r, s, v)
        );
        emit AuthorizationUsed(from, nonce);
        _transfer(from, to, value);
    }

    /// @inheritdoc IERC3009Cancel
    function cancelAuthorization(address authorizer, bytes32 nonce, uint8 v, bytes32 r, bytes32 s) external {
        _useAuthorization(
            authorizer, nonce, keccak256(abi.encode(_CANCEL_TYPEHASH, authorizer, nonce)), abi.encodePacked(r, s, v)
        );
        emit AuthorizationCanceled(authorizer, nonce);
    }

    function _useAuthorization(address authorizer, bytes32 nonce, bytes32 structHash, bytes memory signature) private {
        if (authorizationState[authorizer][nonce]) revert DollarAuthorizationUsed(authorizer, nonce);
        address signer = ECDSA.recover(_hashTypedDataV4(structHash), signature);
        if (signer != authorizer) revert DollarWrongSigner(signer, authorizer);
        authorizationState[authorizer][nonce] = true;
    }

    function _requireValidNow(uint256 validAfter, uint256 validBefore) private view {
        if (block.timestamp <= validAfter || block.timestamp >= validBefore) {
            revert DollarAuthorizationNotNow(validAfter, validBefore, block.timestamp);
        }
    }
}

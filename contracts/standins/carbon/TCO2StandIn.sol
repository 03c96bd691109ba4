// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title Stand-in for a tokenised carbon credit (Toucan's TCO2); anybody may make, pause and restrict some
/// @dev Behaves as the notes and Toucan's public repository describe: burns, and says so in `Retired`, whose fields are
/// not indexed.
contract TCO2StandIn is ERC20 {
    uint8 private immutable DECIMALS;
    bool public paused;
    /// @notice Some registries do not retire parts of a tonne on chain.
    bool public wholeTonnesOnly;
    uint256 public retirementEvents;
    uint256 public certificates;

    event Retired(address sender, uint256 amount, uint256 eventId);
    event CertificateMinted(uint256 tokenId, address beneficiary, string message);

    modifier whenNotPaused() {
        require(!paused, "Paused TCO2");
        _;
    }

    constructor(string memory symbol_, uint8 decimals_) ERC20(symbol_, symbol_) {
        DECIMALS = decimals_;
    }

    function decimals() public view override returns (uint8) {
        return DECIMALS;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function setPaused(bool paused_) external {
        paused = paused_;
    }

    function setWholeTonnesOnly(bool wholeTonnesOnly_) external {
        wholeTonnesOnly = wholeTonnesOnly_;
    }

    function retire(uint256 amount) public whenNotPaused returns (uint256 retirementEventId) {
        return _retire(msg.sender, amount);
    }

    function retireFrom(address account, uint256 amount) external whenNotPaused returns (uint256 retirementEventId) {
        _spendAllowance(account, msg.sender, amount);
        return _retire(account, amount);
    }

    function retireAndMintCertificate(
        string calldata,
        address beneficiary,
        string calldata,
        string calldata retirementMessage,
        uint256 amount
    ) external {
        retire(amount);
        emit CertificateMinted(++certificates, beneficiary, retirementMessage);
    }

    function _retire(address account, uint256 amount) private returns (uint256 retirementEventId) {
        require(!wholeTonnesOnly || amount % 1e18 == 0, "54");
        _burn(account, amount);
        retirementEventId = ++retirementEvents;
        emit Retired(account, amount, retirementEventId);
    }
}

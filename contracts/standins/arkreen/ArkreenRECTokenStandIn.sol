// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ArkreenBadgeStandIn} from "./ArkreenBadgeStandIn.sol";
import {ArkreenRECIssuanceStandIn} from "./ArkreenRECIssuanceStandIn.sol";
import {ArkreenRegistryStandIn} from "./ArkreenRegistryStandIn.sol";
import {Upgradeable} from "./Upgradeable.sol";

/// @title Stand-in for ArkreenRECToken (ART): one unit is 1 mWh of certificates that wait in a ring, oldest first
contract ArkreenRECTokenStandIn is ERC20, Upgradeable {
    address public arkreenRegistry;
    address public issuerREC;
    address public receiverFee;
    /// @notice Basis points of an offset that the fee's receiver keeps.
    uint256 public ratioFeeOffset;
    /// @notice The contract that may offset in its caller's name, by adding the caller's address to the call.
    address public climateBuilder;
    /// @notice Each waiting certificate points to the next one; the newest points to the oldest.
    mapping(uint256 arecId => uint256 nextId) public allARECLiquidized;
    uint256 public latestARECID;

    event OffsetFinished(address indexed offsetEntity, uint256 amount, uint256 offsetId);

    constructor() ERC20("", "") {}

    function initialize(address registry, address issuer) external {
        _initialize();
        arkreenRegistry = registry;
        issuerREC = issuer;
    }

    function setClimateBuilder(address builder) external onlyOwner {
        climateBuilder = builder;
    }

    function setFee(address receiver, uint256 basisPoints) external onlyOwner {
        require(basisPoints < 10_000, "ART: Wrong Data");
        receiverFee = receiver;
        ratioFeeOffset = basisPoints;
    }

    /// @notice Turns a certificate into tokens of the owner's.
    function liquidize(uint256 arecId) external onlyOwner {
        if (latestARECID == 0) {
            allARECLiquidized[arecId] = arecId;
        } else {
            allARECLiquidized[arecId] = allARECLiquidized[latestARECID];
            allARECLiquidized[latestARECID] = arecId;
        }
        latestARECID = arecId;
        _mint(msg.sender, _amountOf(arecId));
    }

    function commitOffset(uint256 amount) external returns (uint256 offsetId) {
        require(!ArkreenRegistryStandIn(arkreenRegistry).paused(), "ART: Paused");
        require(amount != 0, "ART: Zero Offset");
        uint256 fee = receiverFee == address(0) ? 0 : amount * ratioFeeOffset / 10_000;
        uint256 retired = amount - fee;
        ArkreenBadgeStandIn badge = _badge();
        uint256 detailId = _allot(badge, retired);
        // As the original reckons it anew when one certificate was enough: rounding can make it one unit more.
        if (detailId == 0 && fee != 0) fee = retired * ratioFeeOffset / (10_000 - ratioFeeOffset);
        address entity = _offsetEntity();

        _burn(msg.sender, retired);
        offsetId = badge.registerOffset(entity, issuerREC, retired, detailId);
        if (fee != 0) _transfer(msg.sender, receiverFee, fee);
        emit OffsetFinished(entity, retired, offsetId);
    }

    function getRatioFeeOffset() external view returns (uint256) {
        return receiverFee == address(0) ? 0 : ratioFeeOffset;
    }

    function name() public pure override returns (string memory) {
        return "Arkreen REC Token (stand-in)";
    }

    function symbol() public pure override returns (string memory) {
        return "ART";
    }

    function decimals() public pure override returns (uint8) {
        return 9;
    }

    /// @dev Which certificates an amount is taken from: what is left of the one begun when that is enough, else it and
    /// as many of the waiting ones as needed, each noted as a detail.
    /// @return detailId Of the notes; 0 when one certificate is enough.
    function _allot(ArkreenBadgeStandIn badge, uint256 amount) private returns (uint256 detailId) {
        (uint256 available,) = badge.getDetailStatus(address(this));
        while (amount > 0) {
            if (available == 0) {
                uint256 oldest = _takeOldest();
                available = _amountOf(oldest);
                badge.beginCertificate(oldest, available);
            }
            if (detailId == 0 && amount <= available) return 0;
            uint256 part = amount < available ? amount : available;
            (detailId, available) = badge.registerDetail(part, detailId == 0);
            amount -= part;
        }
    }

    function _takeOldest() private returns (uint256 oldest) {
        oldest = allARECLiquidized[latestARECID];
        require(oldest != 0, "ART: Too More Offset");
        allARECLiquidized[latestARECID] = allARECLiquidized[oldest];
        if (oldest == latestARECID) latestARECID = 0;
        delete allARECLiquidized[oldest];
    }

    /// @dev In whose name: the last 20 bytes of the call when it comes from the builder.
    function _offsetEntity() private view returns (address) {
        if (msg.sender != climateBuilder || msg.data.length < 20) return msg.sender;
        return address(bytes20(msg.data[msg.data.length - 20:]));
    }

    function _amountOf(uint256 arecId) private view returns (uint256) {
        address issuance = ArkreenRegistryStandIn(arkreenRegistry).getRECIssuance();
        return ArkreenRECIssuanceStandIn(issuance).getRECData(arecId).amountREC;
    }

    function _badge() private view returns (ArkreenBadgeStandIn) {
        return ArkreenBadgeStandIn(ArkreenRegistryStandIn(arkreenRegistry).getArkreenRetirement());
    }
}

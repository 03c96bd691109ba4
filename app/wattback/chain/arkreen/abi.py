"""The few functions and events of Arkreen's contracts that are used, as web3 wants them."""

from typing import Any

Abi = list[dict[str, Any]]


def _typed(declaration: str) -> dict[str, Any]:
    """`uint256 amount` or `address indexed who` as an entry; without a name it has none."""
    kind, *rest = declaration.split()
    entry: dict[str, Any] = {"type": kind, "name": rest[-1] if rest else ""}
    return entry | {"indexed": True} if rest[:1] == ["indexed"] else entry


def _view(name: str, inputs: list[str], outputs: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "type": "function",
        "name": name,
        "stateMutability": "view",
        "inputs": [_typed(each) for each in inputs],
        "outputs": outputs,
    }


def _values(*declarations: str) -> list[dict[str, Any]]:
    return [_typed(each) for each in declarations]


def _struct(kind: str, *declarations: str) -> list[dict[str, Any]]:
    return [{"type": kind, "name": "", "components": _values(*declarations)}]


def _call(name: str, *inputs: str) -> dict[str, Any]:
    return {
        "type": "function",
        "name": name,
        "stateMutability": "nonpayable",
        "inputs": _values(*inputs),
        "outputs": [],
    }


def _event(name: str, *inputs: str) -> dict[str, Any]:
    fields = [{"indexed": False} | each for each in _values(*inputs)]
    return {"type": "event", "name": name, "anonymous": False, "inputs": fields}


ERC20: Abi = [
    _view("balanceOf", ["address holder"], _values("uint256")),
    _view("allowance", ["address holder", "address spender"], _values("uint256")),
    _view("decimals", [], _values("uint8")),
    _call("approve", "address spender", "uint256 amount"),
]

REGISTRY: Abi = [
    _view("paused", [], _values("bool")),
    _view("getRECIssuance", [], _values("address")),
    _view("getArkreenRetirement", [], _values("address")),
]

ART: Abi = [
    *ERC20,
    _view("arkreenRegistry", [], _values("address")),
    _view("climateBuilder", [], _values("address")),
    _view("getRatioFeeOffset", [], _values("uint256")),
    _view("latestARECID", [], _values("uint256")),
    _view("allARECLiquidized", ["uint256 arecId"], _values("uint256")),
    _call("commitOffset", "uint256 amount"),
    _event("OffsetFinished", "address indexed offsetEntity", "uint256 amount", "uint256 offsetId"),
]

BANK: Abi = [
    _view(
        "saleIncome",
        ["address art", "address payment"],
        _values("uint128 priceForSale", "uint128 amountReceived"),
    ),
    _view(
        "artSaleInfo",
        ["address art"],
        _values(
            "address controller", "address fundReceiver", "uint128 amountDeposited", "uint128 amountSold"
        ),
    ),
    _call(
        "buyART",
        *(
            "address tokenPay",
            "address tokenART",
            "uint256 amountPay",
            "uint256 amountART",
            "bool isExactPay",
        ),
    ),
    _event(
        "ARTSold",
        *("address indexed artToken", "address indexed payToken", "uint256 artAmount", "uint256 payAmount"),
    ),
]

BUILDER: Abi = [
    _view("artBank", [], _values("address")),
    _call(
        "actionBuilder",
        *("address tokenPay", "address tokenART", "uint256 amountPay", "uint256 amountART"),
        *("uint256 modeAction", "uint256 deadline"),
    ),
]

BADGE: Abi = [
    _view("minOffsetAmount", [], _values("uint256")),
    _view("getUserEvents", ["address entity"], _values("uint256[]")),
    _view("getDetailStatus", ["address token"], _values("uint256 left", "uint256 arecId")),
    _view(
        "getOffsetActions",
        ["uint256 offsetId"],
        _struct(
            "tuple",
            *("address offsetEntity", "address issuerREC", "uint128 amount", "uint64 tokenId"),
            *("uint56 createdAt", "bool bClaimed"),
        ),
    ),
    _view("getOffsetDetails", ["uint256 detailId"], _struct("tuple[]", "uint64 tokenId", "uint128 amount")),
    _view(
        "getCertificate",
        ["uint256 badgeId"],
        _struct(
            "tuple",
            *("address offsetEntity", "address beneficiary", "string offsetEntityID", "string beneficiaryID"),
            *("string offsetMessage", "uint256 creationTime", "uint256 offsetTotalAmount"),
            "uint256[] offsetIds",
        ),
    ),
    _call(
        "mintCertificate",
        *("address offsetEntity", "address beneficiary", "string offsetEntityID", "string beneficiaryID"),
        *("string offsetMessage", "uint256[] offsetIds"),
    ),
    _event("OffsetCertificateMinted", "uint256 tokenId"),
]

ISSUANCE: Abi = [
    _view(
        "getRECData",
        ["uint256 arecId"],
        _struct(
            "tuple",
            *(
                "address issuer",
                "string serialNumber",
                "address minter",
                "uint32 startTime",
                "uint32 endTime",
            ),
            *(
                "uint128 amountREC",
                "uint8 status",
                "string cID",
                "string region",
                "string url",
                "string memo",
            ),
            "uint16 idAsset",
        ),
    ),
]

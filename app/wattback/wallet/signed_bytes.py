"""Reading a signed EIP-1559 transaction: what it does and whose it is, from its bytes alone."""

from dataclasses import dataclass, replace

from wattback.wallet.errors import SigningRefused


@dataclass(frozen=True, slots=True)
class SignedFields:
    """What a signed transaction says.

    Attributes:
        signer: Whose signature it carries, EIP-55.
        chain_id: EIP-155 id.
        nonce: Of the signer.
        to: EIP-55.
        data: Call data.
        value_wei: Native coin sent along.
        gas_limit: The most gas.
        max_fee_per_gas_wei: EIP-1559 ceiling.
        max_priority_fee_per_gas_wei: EIP-1559 tip.
    """

    signer: str
    chain_id: int
    nonce: int
    to: str
    data: bytes
    value_wei: int
    gas_limit: int
    max_fee_per_gas_wei: int
    max_priority_fee_per_gas_wei: int

    def is_cancellation_of(self, account: str) -> bool:
        """Whether it does nothing: nothing sent, nothing called, to the account itself."""
        return (self.to, self.data, self.value_wei) == (account, b"", 0)

    def with_fees(self, max_fee_per_gas_wei: int, max_priority_fee_per_gas_wei: int) -> "SignedFields":
        """The same call with other fees."""
        return replace(
            self,
            max_fee_per_gas_wei=max_fee_per_gas_wei,
            max_priority_fee_per_gas_wei=max_priority_fee_per_gas_wei,
        )

    def cancellation(
        self, account: str, gas_limit: int, max_fee_per_gas_wei: int, max_priority_fee_per_gas_wei: int
    ) -> "SignedFields":
        """What does nothing in its place."""
        in_its_place = replace(self, to=account, data=b"", value_wei=0, gas_limit=gas_limit)
        return in_its_place.with_fees(max_fee_per_gas_wei, max_priority_fee_per_gas_wei)


def read_signed(raw: bytes) -> SignedFields:
    """What these bytes say, and who signed them.

    Raises:
        SigningRefused: They are no signed EIP-1559 transaction.
    """
    from eth_account import Account
    from eth_account.typed_transactions.typed_transaction import TypedTransaction
    from eth_utils.address import to_checksum_address
    from hexbytes import HexBytes

    fields = None
    try:
        fields = TypedTransaction.from_bytes(HexBytes(raw)).as_dict() if raw[:1] == b"\x02" else None
        signer = str(Account.recover_transaction(HexBytes(raw)))
    except Exception as error:  # decoders raise what they like; whatever it is, nothing is signed
        raise SigningRefused("what was signed before cannot be read") from error
    if fields is None:
        raise SigningRefused("what was signed before is of another kind")
    to = bytes(fields["to"])
    return SignedFields(
        signer=signer,
        chain_id=int(fields["chainId"]),
        nonce=int(fields["nonce"]),
        to=str(to_checksum_address(to)) if to else "",
        data=bytes(fields["data"]),
        value_wei=int(fields["value"]),
        gas_limit=int(fields["gas"]),
        max_fee_per_gas_wei=int(fields["maxFeePerGas"]),
        max_priority_fee_per_gas_wei=int(fields["maxPriorityFeePerGas"]),
    )

"""The same quantity in another unit of the same dimension: exact, never rounded."""

from decimal import Decimal

from generator.model.quantity import Quantity, decimals_of
from generator.model.unit import ScaledUnit


def can_convert(source: ScaledUnit, target: ScaledUnit) -> bool:
    """Whether both count the same kind of thing."""
    return source.unit.dimension == target.unit.dimension


def convert_value(value: Decimal, source: ScaledUnit, target: ScaledUnit) -> Decimal:
    """``value`` of ``source`` in ``target``; raises ValueError across dimensions.

    Division by a factor that is no power of ten may need rounding; Decimal's 28 digits are kept.
    """
    if not can_convert(source, target):
        raise ValueError(f"{source.printed} and {target.printed} are of different dimensions")
    return value * source.scale * source.unit.factor / (target.scale * target.unit.factor)


def convert_quantity(quantity: Quantity, source: ScaledUnit, target: ScaledUnit) -> Quantity:
    """As :func:`convert_value`, with the words and the precision of the printed number.

    Where the factor is a power of ten the decimal point moves and nothing is lost; zeros that the move brings to a
    whole number are dropped.
    """
    if quantity.value is None or source == target:
        return quantity
    value = convert_value(quantity.value, source, target)
    factor = convert_value(Decimal(1), source, target)
    if factor == Decimal(10) ** factor.adjusted():
        decimals = max(quantity.decimals - factor.adjusted(), 0)
        value = value.quantize(Decimal(1).scaleb(-decimals))
        while quantity.decimals == 0 and decimals_of(value) and value == value.quantize(_one_less(value)):
            value = value.quantize(_one_less(value))
    return Quantity(
        quantity.printed,
        value,
        quantity.missing,
        quantity.qualifier,
        quantity.direction,
        quantity.of,
        quantity.ordinal,
        quantity.percent,
    )


def _one_less(value: Decimal) -> Decimal:
    return Decimal(1).scaleb(-(decimals_of(value) - 1))

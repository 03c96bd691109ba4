"""What electricity brings with it beyond its own emissions, summed at a cost that no history makes larger."""

import sqlite3
from dataclasses import dataclass

from wattback.footprint import Range
from wattback.ledger.local_rollups import LocalSums
from wattback.ledger.rollups import QUARTER_HOUR_MS

_SUMS = """
  SELECT
    total(r.energy_low_wh * b.embodied_low_g_per_kwh), total(r.energy_central_wh * b.embodied_central_g_per_kwh),
    total(r.energy_high_wh * b.embodied_high_g_per_kwh),
    total(r.energy_low_wh * b.water_on_site_low_ml_per_kwh),
    total(r.energy_central_wh * b.water_on_site_central_ml_per_kwh),
    total(r.energy_high_wh * b.water_on_site_high_ml_per_kwh),
    total(r.energy_low_wh * b.water_power_plant_low_ml_per_kwh),
    total(r.energy_central_wh * b.water_power_plant_central_ml_per_kwh),
    total(r.energy_high_wh * b.water_power_plant_high_ml_per_kwh),
    total(r.energy_low_wh * b.co2e_low_g_per_kwh), total(r.energy_central_wh * b.co2e_central_g_per_kwh),
    total(r.energy_high_wh * b.co2e_high_g_per_kwh),
    total(r.energy_low_wh * ifnull(b.market_based_g_per_kwh, b.co2e_low_g_per_kwh)),
    total(r.energy_central_wh * ifnull(b.market_based_g_per_kwh, b.co2e_central_g_per_kwh)),
    total(r.energy_high_wh * ifnull(b.market_based_g_per_kwh, b.co2e_high_g_per_kwh)),
    total(r.energy_central_wh),
    total(iif(b.market_based_g_per_kwh IS NULL, 0.0, r.energy_central_wh)),
    total(iif(b.embodied_central_g_per_kwh IS NULL, r.energy_central_wh, 0.0))
  FROM (
    SELECT basis_id, energy_low_wh, energy_central_wh, energy_high_wh FROM local_day_basis
    WHERE quarter_hour >= :start AND quarter_hour < :until
    UNION ALL
    SELECT basis_id, energy_low_wh, energy_central_wh, energy_high_wh FROM quarter_hour_rollup
    WHERE quarter_hour >= :until AND quarter_hour < :end
  ) AS r CROSS JOIN estimate_basis AS b ON b.id = r.basis_id"""


@dataclass(frozen=True, slots=True)
class BeyondEnergy:
    """Sums over a span of time. Low and high are sums of lows and highs: the widest the truth can be.

    Attributes:
        embodied_g: Grams of CO2e of making the hardware. Scope 3, part of neither figure of electricity's emissions.
        water_on_site_ml: Millilitres evaporated at data centres.
        water_power_plant_ml: Millilitres consumed where the electricity was made.
        location_based_g: Grams of CO2e by what the grids carried.
        market_based_g: Grams of CO2e by contracts, as far as providers publish them; the location-based figure stands
            in where one does not, the GHG Protocol's last resort.
        own_market_factor_share: Share of the central energy whose provider publishes its own, 0 to 1.
        not_estimated_share: Share of the central energy that embodied emissions and water are not estimated for, and
            that those sums leave out: counted before they were known, recorded elsewhere, or by the founding example.
    """

    embodied_g: Range
    water_on_site_ml: Range
    water_power_plant_ml: Range
    location_based_g: Range
    market_based_g: Range
    own_market_factor_share: float
    not_estimated_share: float


def beyond_energy_between(
    connection: sqlite3.Connection, local: LocalSums, start_ms: int, end_ms: int
) -> BeyondEnergy:
    """Sums over what ended in `start_ms <= at < end_ms`; both shares are 0 when nothing did.

    Args:
        connection: An open ledger, inside `local_sums`.
        local: What that gave.
        start_ms: Beginning of a local day, UTC epoch milliseconds.
        end_ms: Beginning of another, or any time from today on; UTC epoch milliseconds, taken up to the quarter hour.
    """
    end = -(-end_ms // QUARTER_HOUR_MS)
    values = {"start": start_ms // QUARTER_HOUR_MS, "until": min(local.until, end), "end": end}
    row = connection.execute(_SUMS, values).fetchone()
    # Watt-hours times what a kilowatt-hour carries.
    embodied, on_site, power_plant, location_based, market_based = (
        Range(*(thousandfold / 1000 for thousandfold in row[at : at + 3])) for at in range(0, 15, 3)
    )
    energy_wh, own_market_wh, not_estimated_wh = row[15:]
    return BeyondEnergy(
        embodied,
        on_site,
        power_plant,
        location_based,
        market_based,
        own_market_wh / energy_wh if energy_wh else 0.0,
        not_estimated_wh / energy_wh if energy_wh else 0.0,
    )

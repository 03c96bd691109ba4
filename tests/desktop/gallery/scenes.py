"""All scenes, in the order of their pictures' numbers."""

import scenes_certificates
import scenes_desktop
import scenes_first_minute
import scenes_history
import scenes_now
import scenes_offsets
import scenes_settings
import scenes_wallet

SCENES = (
    *scenes_now.SCENES,
    *scenes_history.SCENES,
    *scenes_offsets.SCENES,
    *scenes_certificates.SCENES,
    *scenes_wallet.SCENES,
    *scenes_settings.SCENES,
    *scenes_first_minute.SCENES,
    *scenes_desktop.SCENES,
)

# The level that a name may end in, with or without the name of the place: "Phòng Nội vụ huyện Lai Vung" is a "Phòng Nội vụ".
# Not of a body that is called by its level: agency-level-kept.lex.
huyện | quận | thị xã

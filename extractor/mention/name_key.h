/** Keys by which names of places are compared. */
#ifndef KH_NAME_KEY_H
#define KH_NAME_KEY_H

#include <stddef.h>

/** Room that is enough for the key of any name in the gazetteer, with its NUL. */
enum { KH_NAME_KEY_ROOM = 128 };

/** The last byte that marks an accent in a key: what is above it are letters and digits. */
enum { KH_NAME_KEY_MARK = 31 };

/** Make the key of a name: small ASCII letters and digits, an accent being a byte up to KH_NAME_KEY_MARK behind them.
 *  Alike are: capitals and small letters, NFC and NFD, "Hoà" and "Hòa", "Đăk" and "Đắk" and "Đắc" (a syllable that a
 *  stop closes can have no level tone), "Quy" and "Qui", "01" and "1", and blanks, hyphens, dots and apostrophes or
 *  none ("Thừa Thiên - Huế", "Sapa"). Keys without their marks are the same where the names fold to the same ASCII.
 *  key: NUL-terminated, of `room` bytes.  Returns its length; 0 for what is no name: malformed UTF-8, another sign
 *  than these, nothing at all, or too long. */
size_t kh_name_key(const char *bytes, size_t size, char *key, size_t room);

#endif

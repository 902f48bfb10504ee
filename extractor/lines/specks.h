/** Dirt that a scan reads as signs at the ends of a line. Internal to lines. */
#ifndef KH_SPECKS_H
#define KH_SPECKS_H

#include "run.h"

/** A line that is no row, without dirt before its first word ("_2. Phòng Nội vụ", "__- 100% hồ sơ", ". triển kinh tế", "'L MỤC ĐÍCH",
 *  ": KẾ HOẠCH") and behind its last ("NHIỆM VỤ ^", "năm 2022. :"). One underscore with a blank behind it may be a bullet, and
 *  a colon may part a value from its label on the line before: `labelled` says that one may stand there. */
struct kh_range kh_specks_off(const struct kh_run *run, struct kh_range line, bool labelled);

#endif

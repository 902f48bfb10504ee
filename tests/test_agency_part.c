/* Cells of agencies that say who leads and who supports. */
#include <check.h>

#include "kit.h"
#include "mention/agency.h"

static const struct {
	const char *cell, *lead, *support; /* NULL: it does not say so */
} parted[] = {
    {"Chủ trì: Phòng Nội vụ. Phối hợp: Phòng Tư pháp, UBND các xã", "Chủ trì: Phòng Nội vụ.",
        "Phối hợp: Phòng Tư pháp, UBND các xã"},
    {"- Phòng Nội vụ - Cơ quan phối hợp: Phòng Tư pháp", "- Phòng Nội vụ", "Cơ quan phối hợp: Phòng Tư pháp"},
    {"Phòng Nội vụ chủ trì, phối hợp với các phòng", "Phòng Nội vụ chủ trì", "phối hợp với các phòng"},
    {"CT: Phòng Nội vụ; PH: Phòng Tư pháp", "CT: Phòng Nội vụ", "PH: Phòng Tư pháp"},
    {"Phòng Nội vụ, Phòng Tư pháp", NULL, NULL},
    {"Phối hợp: Phòng Tư pháp", NULL, NULL},
    {"Chủ trì: Phòng Nội vụ. Phối hợp:", NULL, NULL},
    {"Chủ trì: Sở A; phối hợp: Sở B; chủ trì: Sở C; phối hợp: Sở D", "Chủ trì: Sở A; chủ trì: Sở C",
        "phối hợp: Sở B; phối hợp: Sở D"},
    {"Phòng Nội vụ (chủ trì), UBND các xã, thị trấn (phối hợp)", "Phòng Nội vụ (chủ trì)",
        "UBND các xã, thị trấn (phối hợp)"},
    {"Phòng Nội vụ (cơ quan chủ trì); các phòng (cơ quan phối hợp).", "Phòng Nội vụ (cơ quan chủ trì)",
        "các phòng (cơ quan phối hợp)."},
    {"Phòng Nội vụ – chủ trì; UBND các xã – phối hợp", "Phòng Nội vụ – chủ trì", "UBND các xã – phối hợp"},
    {"- Phòng Nội vụ (chủ trì) - Phòng Tài chính - Kế hoạch (phối hợp)", "- Phòng Nội vụ (chủ trì)",
        "Phòng Tài chính - Kế hoạch (phối hợp)"},
    {"Phòng Nội vụ chủ trì, UBND các xã phối hợp", "Phòng Nội vụ chủ trì", "UBND các xã phối hợp"},
    {"Phòng Nội vụ chủ trì, phối hợp UBND các xã", "Phòng Nội vụ chủ trì", "phối hợp UBND các xã"},
    {"UBND các xã (phối hợp), Phòng Nội vụ (chủ trì)", "Phòng Nội vụ (chủ trì)", "UBND các xã (phối hợp)"},
    {"Phòng Nội vụ (chủ trì), Phòng Tư pháp (phối hợp); Công an xã (chủ trì), các thôn (phối hợp)",
        "Phòng Nội vụ (chủ trì), Công an xã (chủ trì)", "Phòng Tư pháp (phối hợp); các thôn (phối hợp)"},
    {"Phòng Nội vụ (chủ trì), Phòng Tư pháp", NULL, NULL},
    {"Phòng Nội vụ (phối hợp)", NULL, NULL},
    {"Cơ quan chủ trì, các đơn vị phối hợp", NULL, NULL},
    {"Chủ trì Phòng Nội vụ; phối hợp UBND các xã", "Chủ trì Phòng Nội vụ", "phối hợp UBND các xã"},
    {"Phòng Nội vụ là cơ quan chủ trì; UBND các xã phối hợp", "Phòng Nội vụ là cơ quan chủ trì",
        "UBND các xã phối hợp"},
    {"Phòng Nội vụ tham mưu; các phòng phối hợp", "Phòng Nội vụ tham mưu", "các phòng phối hợp"},
    {"Phòng Nội vụ chủ trì, cùng Phòng Tư pháp", "Phòng Nội vụ chủ trì", "cùng Phòng Tư pháp"},
    {"Các cơ quan tham mưu, giúp việc; Công an xã phối hợp", NULL, NULL},
    {"Sở Công Thương (đầu mối), các sở, ngành (phối hợp)", "Sở Công Thương (đầu mối)", "các sở, ngành (phối hợp)"},
    {"Chủ trì: Phòng Nội vụ, Phòng Tư pháp (phối hợp)", NULL, NULL},
};

START_TEST(leads_and_supports)
{
	struct kit *kit = kit_new();

	for (size_t i = 0; i < sizeof parted / sizeof *parted; i++) {
		struct kh_range lead, support;
		int rc = kh_agencies_part(kit->run, kit_flow(kit, parted[i].cell), &lead, &support);
		ck_assert_msg(rc == (parted[i].lead == NULL ? KH_NONE : KH_OK), "%s: %d", parted[i].cell, rc);
		if (rc == KH_NONE)
			continue;
		ck_assert_str_eq(kit_string(kit, lead), parted[i].lead);
		ck_assert_str_eq(kit_string(kit, support), parted[i].support);
	}
	kit_free(kit);
}
END_TEST

Suite *kh_suite_agency_part(void)
{
	Suite *suite = suite_create("agency_part");
	TCase *cells = tcase_create("cells");

	tcase_add_test(cells, leads_and_supports);
	suite_add_tcase(suite, cells);
	return suite;
}

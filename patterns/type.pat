# Document types: their names and their abbreviations in symbols. Source: Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III;
# Luật Ban hành văn bản quy phạm pháp luật; Quy định 66-QĐ/TW of the Party.
# `name` is what the record calls the type ('_' stands for a blank); `plan=1`: a document of it is a plan. Longer names stand before those that they begin with.

type.joint-resolution
    match  (?i)\bnghị\s+quyết\s+liên\s+tịch\b
    yields name=Nghị_quyết_liên_tịch  joint=1  norms=1
    good   Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP
    good   nghị quyết liên tịch
    near   phối hợp liên tịch

type.joint-circular
    match  (?i)\bthông\s+tư\s+liên\s+tịch\b
    yields name=Thông_tư_liên_tịch  joint=1  norms=1  rules=1
    good   Thông tư liên tịch số 39/2015/TTLT-BLĐTBXH-BTC
    good   THÔNG TƯ LIÊN TỊCH
    near   Thông tin liên tục

type.resolution
    match  (?i)\bnghị\s+quyết\b
    yields name=Nghị_quyết  norms=1
    good   NGHỊ QUYẾT
    good   Nghị quyêt số 76/NQ-CP
    near   Nghị định

type.decision
    match  (?i)\bquyết\s+định\b
    yields name=Quyết_định  norms=1
    good   QUYẾT ĐỊNH
    good   quyết định số 13969/QĐ-UBND
    near   Quy định

type.directive
    match  (?i)\bchỉ\s+thị\b
    yields name=Chỉ_thị
    good   CHỈ THỊ
    good   Chỉ thị số 21/CT-TTg
    near   chỉ tiêu

type.statute
    match  (?i)\bquy\s+chế\b
    yields name=Quy_chế  norms=1  rules=1
    good   QUY CHẾ
    good   Quy chế làm việc
    near   cơ chế

type.rule
    match  (?i)\bquy\s+định\b
    yields name=Quy_định  norms=1
    good   QUY ĐỊNH
    good   Quy định số 66-QĐ/TW
    near   Quyết định

type.communique
    match  (?i)\bthông\s+cáo\b
    yields name=Thông_cáo
    good   THÔNG CÁO
    good   Thông cáo báo chí
    near   thông báo

type.notice
    match  (?i)\bthông\s+báo(?:\s+kết\s+luận)?\b
    yields name=Thông_báo
    good   Thông báo kết luận số 25-TB/TU
    good   THÔNG BÁO
    good   Thông báo số 552/TB-VPCP
    near   thông cáo

type.guide
    match  (?i)\bhướng\s+dẫn\b
    yields name=Hướng_dẫn  norms=1
    good   HƯỚNG DẪN
    good   Hướng dẫn số 12-HD/BTCTW
    near   hướng tới

type.programme
    match  (?i)\bchương\s+trình\b
    yields name=Chương_trình  plan=1
    good   CHƯƠNG TRÌNH
    good   Chương trình hành động số 10-CTr/TU
    near   công trình

type.plan
    match  (?i)\bkế(?:(?-i:E)(?=\s*(?-i:HOACH)))?\s*hoạch\b
    yields name=Kế_hoạch  plan=1
    good   KẾ HOẠCH
    good   KÉẺ HOẠCH
    good   KẾHOẠCH
    good   KÊ HOẠCH
    near   quy hoạch

type.option                                       # its accents tell it from a ward's name: "PHƯỜNG AN LẠC"
    match  (?i)\bphương\s+án\b
    accents exact
    yields name=Phương_án  plan=1
    good   PHƯƠNG ÁN
    good   Phương án số 05/PA-UBND
    near   phương tiện
    near   PHƯỜNG AN LẠC

type.scheme
    match  (?i)\bđề\s+án\b
    yields name=Đề_án  plan=1
    good   ĐỀ ÁN
    good   Đề án số 01/ĐA-UBND
    near   Dự án

type.project
    match  (?i)\bdự\s+án\b
    yields name=Dự_án  plan=1
    good   DỰ ÁN
    good   Dự án số 02/DA-UBND
    near   Đề án

type.report
    match  (?i)\bbáo\s+cáo\b
    yields name=Báo_cáo  reports=1
    good   BÁO CÁO
    good   Báo cáo số 120/BC-UBND
    near   bài báo

type.minutes
    match  (?i)\bbiên\s+bản\b
    yields name=Biên_bản
    good   BIÊN BẢN
    good   Biên bản số 03/BB-HĐ
    near   văn bản

type.submission
    match  (?i)\btờ\s+trình\b
    yields name=Tờ_trình
    good   TỜ TRÌNH
    good   Tờ trình số 66/TTr-SNN
    near   lộ trình

type.contract
    match  (?i)\bhợp\s+đồng\b
    yields name=Hợp_đồng
    good   HỢP ĐỒNG
    good   Hợp đồng số 12/2020/HĐ-XD
    near   hội đồng

type.dispatch
    match  (?i)\bcông\s+văn\b
    yields name=Công_văn
    good   CÔNG VĂN
    good   công văn số 5110/VPCP-KTTH
    near   công viên

type.telegram
    match  (?i)\bcông\s+điện\b
    yields name=Công_điện
    good   CÔNG ĐIỆN
    good   Công điện số 05/CĐ-UBND
    near   công dân

type.memorandum
    match  (?i)\bbản\s+ghi\s+nhớ\b
    yields name=Bản_ghi_nhớ
    good   BẢN GHI NHỚ
    good   Bản ghi nhớ số 01/BGN-UBND
    near   bản ghi âm

type.agreement
    match  (?i)\bbản\s+thỏa\s+thuận\b
    yields name=Bản_thỏa_thuận
    good   BẢN THỎA THUẬN
    good   Bản thoả thuận số 01/BTT-UBND
    near   thuận lợi

type.proxy
    match  (?i)\bgiấy\s+ủy\s+quyền\b
    yields name=Giấy_ủy_quyền
    good   GIẤY ỦY QUYỀN
    good   Giấy uỷ quyền số 01/GUQ-STC
    near   giấy quyền sử dụng đất

type.invitation
    match  (?i)\bgiấy\s+mời\b
    accents exact
    yields name=Giấy_mời
    good   GIẤY MỜI
    good   Giấy mời số 15/GM-UBND
    near   giấy mới

type.introduction
    match  (?i)\bgiấy\s+giới\s+thiệu\b
    yields name=Giấy_giới_thiệu
    good   GIẤY GIỚI THIỆU
    good   Giấy giới thiệu số 20/GGT-SNV
    near   bài giới thiệu

type.leave
    match  (?i)\bgiấy\s+nghỉ\s+phép\b
    yields name=Giấy_nghỉ_phép
    good   GIẤY NGHỈ PHÉP
    good   Giấy nghỉ phép số 07/GNP-SNV
    near   ngày nghỉ phép

type.slip-send
    match  (?i)\bphiếu\s+gửi\b
    yields name=Phiếu_gửi
    good   PHIẾU GỬI
    good   Phiếu gửi số 01/PG-VP
    near   gửi phiếu

type.slip-forward
    match  (?i)\bphiếu\s+chuyển\b
    yields name=Phiếu_chuyển
    good   PHIẾU CHUYỂN
    good   Phiếu chuyển số 09/PC-VP
    near   chuyển phiếu

type.slip-report
    match  (?i)\bphiếu\s+báo\b
    yields name=Phiếu_báo
    good   PHIẾU BÁO
    good   Phiếu báo số 11/PB-VP
    near   báo phiếu

type.letter
    match  (?i)\bthư\s+công\b
    yields name=Thư_công
    good   THƯ CÔNG
    good   Thư công chúc mừng
    near   thủ công

type.copy-full
    match  (?i)\bbản\s+sao\s+y\b
    yields name=Bản_sao_y
    good   BẢN SAO Y
    good   Bản sao y số 15/SY-UBND
    near   bản sao điện tử

type.copy-extract
    match  (?i)\bbản\s+trích\s+sao\b
    yields name=Bản_trích_sao
    good   BẢN TRÍCH SAO
    good   Bản trích sao số 02/TrS-UBND
    near   trích lục

type.copy-record
    match  (?i)\bbản\s+sao\s+lục\b
    yields name=Bản_sao_lục
    good   BẢN SAO LỤC
    good   Bản sao lục số 04/SL-UBND
    near   bản sao y

type.constitution
    match  (?i)\bhiến\s+pháp\b
    yields name=Hiến_pháp  norms=1  rules=1
    good   HIẾN PHÁP
    good   Hiến pháp năm 2013
    near   biện pháp

type.code-of-law
    match  (?i)\bbộ\s+luật\b
    yields name=Bộ_luật  norms=1  rules=1
    good   BỘ LUẬT
    good   Bộ luật Lao động số 45/2019/QH14
    near   bộ phận

type.law
    match  (?i)\bluật\b
    yields name=Luật  norms=1  rules=1
    good   LUẬT
    good   Luật số 42/2024/QH15
    near   kỹ thuật

type.ordinance
    match  (?i)\bpháp\s+lệnh\b
    yields name=Pháp_lệnh  norms=1  rules=1
    good   PHÁP LỆNH
    good   Pháp lệnh số 01/2022/UBTVQH15
    near   pháp luật

type.sovereign-decree
    match  (?i)\bsắc\s+lệnh\b
    yields name=Sắc_lệnh  norms=1  rules=1
    good   SẮC LỆNH
    good   Sắc lệnh số 65/SL
    near   sắc thái

type.order
    match  (?i)\blệnh\b
    yields name=Lệnh  norms=1  rules=1
    good   LỆNH
    good   Lệnh số 06/2020/L-CTN
    near   linh hoạt

type.decree
    match  (?i)\bnghị\s+định\b
    yields name=Nghị_định  norms=1  rules=1
    good   NGHỊ ĐỊNH
    good   Nghị định số 60/2021/NĐ-CP
    near   Nghị quyết

type.circular
    match  (?i)\bthông\s+tư\b
    yields name=Thông_tư  norms=1  rules=1
    good   THÔNG TƯ
    good   Thông tư số 61/2017/TT-BTC
    near   Thông tin

type.conclusion
    match  (?i)\bkết\s+luận\b
    yields name=Kết_luận
    good   KẾT LUẬN
    good   Kết luận số 14-KL/TW
    near   kết quả

type.party-circular
    match  (?i)\bthông\s+tri\b
    yields name=Thông_tri
    good   THÔNG TRI
    good   Thông tri số 03-TT/TU
    near   thông tin

type.charter
    match  (?i)\bđiều\s+lệ\b
    yields name=Điều_lệ  norms=1  rules=1
    good   ĐIỀU LỆ
    good   Điều lệ Đảng
    near   điều kiện

type.permit
    match  (?i)\bgiấy\s+phép\b
    yields name=Giấy_phép
    good   GIẤY PHÉP
    good   Giấy phép số 15/GP-UBND
    near   cho phép

type.consolidated
    match  (?i)\bvăn\s+bản\s+hợp\s+nhất\b
    yields name=Văn_bản_hợp_nhất  norms=1  rules=1
    good   Văn bản hợp nhất số 03/VBHN-BNV
    good   VĂN BẢN HỢP NHẤT
    near   văn bản số 35

type.document
    match  (?i)\bvăn\s+bản\b
    yields name=Văn_bản
    good   VĂN BẢN
    good   văn bản số 35
    near   biên bản

# Abbreviations: the first group of a symbol ("QĐ" in 1389/QĐ-UBND-HC). Marks tell "HD" (Hướng dẫn) from "HĐ" (Hợp đồng), so they
# count. `or` and `also`: further types that use the abbreviation (the Party's decisions and regulations are both "QĐ").

code.joint-resolution
    match  \bNQLT(?![A-Za-z])
    accents exact
    yields name=Nghị_quyết_liên_tịch  joint=1  norms=1
    good   NQLT-UBND
    good   NQLT/BTC
    near   UBND-VP

code.joint-circular
    match  \bTTLT(?![A-Za-z])
    accents exact
    yields name=Thông_tư_liên_tịch  joint=1  norms=1  rules=1
    good   TTLT-UBND
    good   TTLT/BTC
    near   UBND-VP

code.resolution
    match  \bNQ(?![A-Za-z])
    accents exact
    yields name=Nghị_quyết  norms=1
    good   NQ-UBND
    good   NQ/BTC
    near   UBND-VP

code.decision
    match  \bQĐ(?![A-Za-z])
    accents exact
    yields name=Quyết_định  or=Quy_định  norms=1
    good   QĐ-UBND
    good   QĐ/BTC
    near   QyĐ-UBND

code.directive
    match  \bCT(?![A-Za-z])
    accents exact
    yields name=Chỉ_thị  or=Chương_trình
    good   CT-UBND
    good   CT/BTC
    near   CTr-TU

code.statute
    match  \bQC(?![A-Za-z])
    accents exact
    yields name=Quy_chế  norms=1  rules=1
    good   QC-UBND
    good   QC/BTC
    near   QĐ-UBND

code.rule
    match  \bQyĐ(?![A-Za-z])
    accents exact
    yields name=Quy_định  norms=1
    good   QyĐ-UBND
    good   QyĐ/BTC
    near   QĐ-UBND

code.communique
    match  \bTC(?![A-Za-z])
    accents exact
    yields name=Thông_cáo
    good   TC-UBND
    good   TC/BTC
    near   TTC-BTC

code.notice
    match  \bTB(?![A-Za-z])
    accents exact
    yields name=Thông_báo  or=Kết_luận
    good   TB-UBND
    good   TB/BTC
    near   UBND-VP

code.guide
    match  \bHD(?:LN|LT)?(?![A-Za-z])
    accents exact
    yields name=Hướng_dẫn  norms=1
    good   HDLN-STC-SYT
    good   HD-UBND
    good   HD/BTC
    near   HĐ-XD

code.programme
    match  \b(?:CTr|CTHĐ|CTHD)(?![A-Za-z])
    accents exact
    yields name=Chương_trình  plan=1
    good   CTHĐ/TU
    good   CTr-UBND
    good   CTr/BTC
    near   UBND-VP

code.plan
    match  \bKH(?:HĐ|TT|CT)?(?![A-Za-z])
    accents exact
    yields name=Kế_hoạch  plan=1
    good   KH-UBND
    good   KH/BTC
    good   KHHĐ/TU
    near   UBND-VP

code.joint-plan
    match  \bKH(?:LT|LN|PH)(?![A-Za-z])
    accents exact
    yields name=Kế_hoạch  plan=1  joint=1
    good   KHLT-SNV-STC
    good   KHPH-CAT-STP
    near   KH-UBND

code.joint-programme
    match  \bCTr?(?:PH|LT)(?![A-Za-z])
    accents exact
    yields name=Chương_trình  plan=1  joint=1
    good   CTPH-CAT-SLĐTBXH
    good   CTrPH/UBND-MTTQ
    near   CT-UBND

code.joint-regulation
    match  \bQC(?:PH|LT)(?![A-Za-z])
    accents exact
    yields name=Quy_chế  joint=1  norms=1  rules=1
    good   QCPH
    good   QCPH-CAT-STP
    near   QC-UBND

code.consolidated
    match  \bVBHN(?![A-Za-z])
    yields name=Văn_bản_hợp_nhất  norms=1  rules=1
    good   VBHN-BNV
    good   VBHN-VPQH
    near   VB-UBND

code.option
    match  \bPA(?![A-Za-z])
    accents exact
    yields name=Phương_án  plan=1
    good   PA-UBND
    good   PA/BTC
    near   UBND-VP

code.scheme
    match  \bĐA(?![A-Za-z])
    accents exact
    yields name=Đề_án  plan=1
    good   ĐA-UBND
    good   ĐA/BTC
    near   DA-UBND

code.project
    match  \bDA(?![A-Za-z])
    accents exact
    yields name=Dự_án  plan=1
    good   DA-UBND
    good   DA/BTC
    near   ĐA-UBND

code.report
    match  \bBC(?:TĐ|GT)?(?![A-Za-z])
    accents exact
    yields name=Báo_cáo
    good   BC-UBND
    good   BCTĐ-STP
    good   BC/BTC
    near   UBND-VP

code.minutes
    match  \bBB(?![A-Za-z])
    accents exact
    yields name=Biên_bản
    good   BB-UBND
    good   BB/BTC
    near   UBND-VP

code.submission
    match  \bTTr(?![A-Za-z])
    accents exact
    yields name=Tờ_trình
    good   TTr-UBND
    good   TTr/BTC
    near   UBND-VP

code.contract
    match  \bHĐ(?![A-Za-z])
    accents exact
    yields name=Hợp_đồng
    good   HĐ-UBND
    good   HĐ/BTC
    near   HD-SNV

code.dispatch                                     # not of the decree, but of firms and old offices
    match  \bCV(?![A-Za-z])
    accents exact
    yields name=Công_văn  or=Văn_bản
    good   CV-LH
    good   CV/VP
    near   VC-UBND

code.telegram
    match  \bCĐ(?![A-Za-z])
    accents exact
    yields name=Công_điện
    good   CĐ-UBND
    good   CĐ/BTC
    near   CT-UBND

code.memorandum
    match  \bBGN(?![A-Za-z])
    accents exact
    yields name=Bản_ghi_nhớ
    good   BGN-UBND
    good   BGN/BTC
    near   UBND-VP

code.agreement
    match  \bBTT(?![A-Za-z])
    accents exact
    yields name=Bản_thỏa_thuận
    good   BTT-UBND
    good   BTT/BTC
    near   UBND-VP

code.proxy
    match  \bGUQ(?![A-Za-z])
    accents exact
    yields name=Giấy_ủy_quyền
    good   GUQ-UBND
    good   GUQ/BTC
    near   UBND-VP

code.invitation
    match  \bGM(?![A-Za-z])
    accents exact
    yields name=Giấy_mời
    good   GM-UBND
    good   GM/BTC
    near   UBND-VP

code.introduction
    match  \bGGT(?![A-Za-z])
    accents exact
    yields name=Giấy_giới_thiệu
    good   GGT-UBND
    good   GGT/BTC
    near   UBND-VP

code.leave
    match  \bGNP(?![A-Za-z])
    accents exact
    yields name=Giấy_nghỉ_phép
    good   GNP-UBND
    good   GNP/BTC
    near   UBND-VP

code.slip-send
    match  \bPG(?![A-Za-z])
    accents exact
    yields name=Phiếu_gửi
    good   PG-UBND
    good   PG/BTC
    near   UBND-VP

code.slip-forward
    match  \bPC(?![A-Za-z])
    accents exact
    yields name=Phiếu_chuyển
    good   PC-UBND
    good   PC/BTC
    near   UBND-VP

code.slip-report
    match  \bPB(?![A-Za-z])
    accents exact
    yields name=Phiếu_báo
    good   PB-UBND
    good   PB/BTC
    near   UBND-VP

code.copy-full
    match  \bSY(?![A-Za-z])
    accents exact
    yields name=Bản_sao_y
    good   SY-UBND
    good   SY/BTC
    near   UBND-VP

code.copy-extract
    match  \bTrS(?![A-Za-z])
    accents exact
    yields name=Bản_trích_sao
    good   TrS-UBND
    good   TrS/BTC
    near   UBND-VP

code.copy-record
    match  \bSL(?![A-Za-z])
    accents exact
    yields name=Bản_sao_lục  or=Sắc_lệnh
    good   SL-UBND
    good   SL/BTC
    near   UBND-VP

code.law
    match  \bL(?![A-Za-z])
    accents exact
    yields name=Luật  or=Lệnh  norms=1
    good   L-UBND
    good   L/BTC
    near   LT-BTC

code.ordinance
    match  \bPL(?![A-Za-z])
    accents exact
    yields name=Pháp_lệnh  norms=1  rules=1
    good   PL-UBND
    good   PL/BTC
    near   UBND-VP

code.decree
    match  \bNĐ(?![A-Za-z])
    accents exact
    yields name=Nghị_định  norms=1  rules=1
    good   NĐ-UBND
    good   NĐ/BTC
    near   UBND-VP

code.circular
    match  \bTT(?![A-Za-z])
    accents exact
    yields name=Thông_tư  or=Thông_tri  norms=1
    good   TT-UBND
    good   TT/BTC
    near   TTr-SNV

code.conclusion
    match  \bKL(?:TTr|TT|KT)?(?![A-Za-z])
    accents exact
    yields name=Kết_luận
    good   KL-UBND
    good   KLTTr-SNV
    good   KL/BTC
    near   UBND-VP

code.permit
    match  \bGP(?![A-Za-z])
    accents exact
    yields name=Giấy_phép
    good   GP-UBND
    good   GP/BTC
    near   UBND-VP

code.national-assembly                            # laws and resolutions of the National Assembly and its Standing Committee
    match  \b(?:UBTV)?QH[0-9]{1,2}(?![A-Za-z0-9])
    yields name=Luật  or=Nghị_quyết  also=Bộ_luật  more=Pháp_lệnh  norms=1  apart=yes
    good   QH14
    good   UBTVQH13
    near   QHCT

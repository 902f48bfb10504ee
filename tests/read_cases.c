#include "read_cases.h"

static const struct read_case cases[] = {
    /* white space */
    {"a b", "a b"},
    {"a\r\nb\rc\nd", "a/b/c/d"},
    {"a\xC2\xA0"
     "b\xE2\x80\x83"
     "c\xE3\x80\x80"
     "d",
        "a b c d"},
    {"a\xE2\x80\x8B"
     "b\xC2\xAD"
     "c\xEF\xBB\xBF"
     "d\xE2\x80\x8E"
     "e",
        "abcde"},
    {"a\x01"
     "b\x7F"
     "c\x1B"
     "d",
        "abcd"},
    {"a\xC2\x85"
     "b\xE2\x80\xA8"
     "c\xE2\x80\xA9"
     "d",
        "a/b/c/d"},
    {"a\nb\n", "a/b/"},
    /* composing */
    {"Ke\xCC\x82\xCC\x81 hoa\xCC\xA3"
     "ch",
        "Kế hoạch"},
    {"ke\xCC\x81\xCC\x82", "ké\xCC\x82"}, /* the order of marks above matters */
    {"ta\xCC\xA3\xCC\x82p", "tập"},
    {"ta\xCC\x82\xCC\xA3p", "tập"}, /* that of marks above and below does not */
    {"\xCC\x81"
     "a",
        "\xCC\x81"
        "a"},
    {"D\xCC\xA3", "Ḍ"},
    /* marks that a print drew apart from their letters; one stands where the blank between two words was */
    {"ho \xCC\xA3"
     "c kỳ, tu \xCC\xA3"
     "c, ma \xCC\xA3nh, đô \xCC\xA3 tuổi",
        "học kỳ, tục, mạnh, độ tuổi"},
    {"nghi \xCC\xA3quyết", "nghị quyết"},
    {"số 5 \xCC\xA3", "số 5 \xCC\xA3"},
    /* the letter gha for u with horn */
    {"H\xC6\xA2ỚNG DẪN tr\xC6\xA3ờng", "HƯỚNG DẪN trường"},
    /* malformed */
    {"a\xFF"
     "b",
        "a\xEF\xBF\xBD"
        "b"},
    /* Markdown */
    {"**đậm** và *nghiêng*", "đậm và nghiêng"},
    {"***Nơi nhận:***", "Nơi nhận:"},
    {"## **2. Nội dung**", "2. Nội dung"},
    {"a\n\f## **2. Nội dung**\n", "a/=2. Nội dung/"},
    {"a\n\f| a | b |\n|---|---|\n", "a/=a|b/"},
    {"#không phải tiêu đề", "#không phải tiêu đề"},
    {"số [749/QĐ-TTg](https://a.vn/b_(c).aspx \"x\") và [**b**](#c)", "số 749/QĐ-TTg và b"},
    {"[Độc lập]{.underline} a[0]{x}", "Độc lập a[0]{x}"},
    {"# I. MỤC TIÊU {#i .unnumbered}\n\na {#b}", "I. MỤC TIÊU//a {#b}"},
    {"**a\\\nb**\n", "a/b/"},
    {"**a\\ b\\", "a b"},
    {"+------+------+\n| ## a | *b*\\  |\n|      | c    |\n+------+------+\n", "a|b^c/"},
    /* words wider than their column, and headings, are cut wherever it ends */
    {"+---+-----+\n| * | ab  |\n| * | cd  |\n| T |     |\n| T |     |\n| * |     |\n| * |     |\n+===+=====+\n| 1 | e   |\n| 2 |     |\n+---+-----+\n",
        "TT|ab^cd/12|e/"},
    {"+-----------+---+\n| ### V/v   | a |\n| giải quyế | b |\n| t hồ sơ c |   |\n| ủa xã     |   |\n+-----------+---+\n",
        "V/v giải quyết hồ sơ của xã|ab/"},
    {"+--------+---+\n| V/v    | a |\n| đề ngh |   |\n| ị cấp  |   |\n| Giấ    |   |\n| y phép |   |\n+--------+---+\n",
        "V/v^đề ngh^ị cấp^Giấ^y phép|a/"},
    {"+--------+---+\n| V/v    | a |\n| đề ngh |   |\n| ị cấp  |   |\n| Giấy p |   |\n| hép    |   |\n+--------+---+\n",
        "V/v đề nghị cấp Giấy phép|a/"},
    {"| # | **b** |\n|---|---|\n| # c | d |\n", "#|b/c|d/"},
    {"*a* m^2^, HNO~3~, CN~(Lan,\\ Mai)~ và ~5~6 x^", "a m2, HNO3, CN(Lan, Mai) và ~5~6 x^"},
    {"*a* thi hành[^1];\n\n[^1]: Luật B.", "a thi hành;//Luật B."},
    {"*a* 2021--2025, b -- c --- d\n-- e\n---\n\\-\\--", "a 2021–2025, b – c — d/-- e/---/---"},
    {"2021--2025 m^2^", "2021--2025 m^2^"},
    {"a ![ảnh](/x.png) b", "a  b"},
    {"a ![](media/b.wmf){width=\"0.2in\"\nheight=\"0.1in\"}; [c](http://d){.e} {f}", "a ; c {f}"},
    {"*a* b^^ c", "a b c"},
    {"mục [1](2) và f[i](x)", "mục [1](2) và f[i](x)"},
    {"a](http://b) c", "a](http://b) c"},
    {"a \\* b \\| c \\# d", "a * b | c # d"},
    {"C:\\Users", "C:\\Users"},
    {"(*) Ghi chú", "(*) Ghi chú"},
    {"3*4 = 12", "3*4 = 12"},
    {"* một\n* hai", "* một/* hai"},
    {"*(nghiêng) *đứng", "(nghiêng) đứng"},
    {"**a\n\nb", "a//b"},
    {"*****", "*****"},
    {"a\n***\nb", "a/***/b"},
    {"a\n** **\nb", "a//b"},
    {"a\n* *\nb", "a//b"},
    {"**Điều 1.**** **Ban hành", "Điều 1. Ban hành"},
    {"**1. Sở Y tế:****\n**Chủ trì", "1. Sở Y tế:/Chủ trì"},
    {"****\nx", "****/x"},
    {"**Mức ****học phí ****năm học**", "Mức học phí năm học"},
    {"a_b, c_d, __e__ và _g_; _h", "a_b, c_d, e và g; _h"},
    {"**_Nơi nhận:_**", "Nơi nhận:"},
    {"chương trình _“__Đối thoại_” và _a__b c_, _d __e__ f_", "chương trình “Đối thoại” và ab c, d e f"},
    {"_Căn cứ\nLuật số\n5_;", "Căn cứ/Luật số/5;"},
    {"_a\n\nb_", "_a//b_"},
    {"Số: __/KH, ngày __ tháng __", "Số: __/KH, ngày __ tháng __"},
    {"| _a_ | _b | c_ |\n|---|---|---|\n", "a|_b|c_/"},
    {"a ![ảnh](anh_1.png) _b_", "a  b"},
    {"**nhà nước** ******giai đoạn**", "nhà nước giai đoạn"},
    {"**Nguyễn A** ****\nx", "Nguyễn A/x"},
    /* formulas that models write for figures */
    {"Đạt $80\\%$, $\\geq 95\\,\\%$; quý $\\mathrm{II}/2022$, $500m^{2}$, \\(02\\) và $\\text{xã}$",
        "Đạt 80%, ≥ 95 %; quý II/2022, 500m2, 02 và xã"},
    {"US$5 - US$10, $5 - $10, $5-$10, $100 và $, $\\foo$", "US$5 - US$10, $5 - $10, $5-$10, $100 và $, $\\foo$"},
    {"\\(Ban hành kèm theo\\)", "(Ban hành kèm theo)"},
    /* parts that such models mark */
    {"<signature>(Đã ký)</signature>\n<page_number>2</page_number>\nb</part_one>", "(Đã ký)//b"},
    {"<abc> và <Tên>x</Tên>, <xy>z</xy>", "<abc> và <Tên>x</Tên>, <xy>z</xy>"},
    /* cells of spreadsheets */
    {"1\t\"a\nb \"\"c\"\"\"\td\n\"x\ny\"\t\"z\"\n", "1|a^b \"c\"|d/x^y|\"z\"/"},
    {"\"a\nb\"\nc\t\"d\n\ne\n", "\"a/b\"/c|\"d//e/"},
    {"| a | b |\n|---|:-:|\n| c | d |\n", "a|b/c|d/"},
    {"| a | |\n|---|---|\n| | d |\n", "a|/|d/"},
    /* no pipe before the first cell, one behind the last: an empty first cell has its own */
    {"a | b | c |\nd | e | f |\n | g | |\n", "a|b|c/d|e|f/|g|/"},
    /* a pipe behind each cell, one below the other; rows that open with one */
    {"|\na |\nb\nc |\n|\nd |\ne |\n", "a|b^c/d|e/"},
    {"a |\nb\nc |\nd |\n|\ne |\n", "a/b/c/d//e/"},
    /* commas and semicolons of spreadsheets; lists in prose */
    {"a,\"b, c\",d\ne,\"f \"\"g\"\"\nh\",\n\"i\",j,k\nl, m,, n\n", "a|b, c|d/e|f \"g\"^h|/i|j|k/l, m,, n/"},
    /* words with their places on the page, of an OCR program; a rule and a speck among them */
    {"<div class='ocr_page' title='bbox 0 0 900 900'><span class='ocr_line' title=\"bbox 0 0 500 20\">\n"
     " <span class='ocrx_word' id='w1' title='bbox 10 10 50 30; x_wconf 95'>Stt</span>\n"
     " <span class='ocrx_word' title='bbox 200 10 290 30; x_wconf 95'>Nhiệm</span>\n"
     " <span class='ocrx_word' title='bbox 296 10 330 30; x_wconf 95'><em>vụ</em></span>\n"
     " <span class='ocrx_word' title='bbox 340 5 342 40; x_wconf 12'>|</span>\n"
     " <span class='ocrx_word' title='bbox 350 10 390 30; x_wconf 95'>R&amp;D</span></span>\n"
     "<span class='ocr_line'><span class='ocrx_word' title='bbox 200 41 290 61; x_wconf 20'>„</span></span>"
     "<span class='ocr_line'><span class='ocrx_word' title='bbox 10 40 20 60; x_wconf 20'>1</span></span>"
     "<span class='ocr_line'><span class='ocrx_word' title='bbox 201 42 291 62; x_wconf 80'>Tuyên</span></span></div>"
     "<div class='ocr_page'><span class='ocr_line'><span class='ocrx_word' title='bbox 9 9 50 30'>truyền</span></span></div>",
        "Stt       Nhiệm vụ  R&D/1         Tuyên/=truyền/"},
    /* lines of a page that lies askew; a bracket alone is a rule */
    {"<div class='ocr_page'><span class='ocr_line' title='bbox 0 0 9 9; baseline 0.2 -3'>"
     "<span class='ocrx_word' title='bbox 10 10 50 30'>[Phòng</span> "
     "<span class='ocrx_word' title='bbox 46 10 50 30'>3]</span> "
     "<span class='ocrx_word' title='bbox 52 10 60 30'>7</span></span>"
     "<span class='ocr_line' title='bbox 0 0 9 9; baseline 0.2 -3'>"
     "<span class='ocrx_word' title='bbox 110 30 150 50'>Quý</span></span>"
     "<span class='ocr_line' title='bbox 0 0 9 9; baseline 0.2 -3'>"
     "<span class='ocrx_word' title='bbox 10 40 50 60'>[1]</span></span></div>",
        "Phòng 3] 7       Quý/[1]/"},
    {"<p class='ocrx_word' title='bbox 9 9 8 30'>a</p>", "a/"}, /* no place */
    {"1;\"a; b\";\n2;c;d\n3;;e\n", "1|a; b|/2|c|d/3||e/"},
    {"a, b, c\nd, e, \"f\"\ng,h\n\"i\",j\n", "a, b, c/d, e, \"f\"/g,h/\"i\",j/"},
    {"\"a\",b,c\n\"d\",e,f\n", "\"a\",b,c/\"d\",e,f/"},
    {"&#97;&#98;;c\n&#97;&#98;;d\n&#97;&#98;;e\n", "ab;c/ab;d/ab;e/"},
    /* a sheet: what stands above and below its table is text */
    {"A\t\t\n\t\t\nb\t\t\n1\tc\td\nI\t\t\n2\te\tf\n\tg\t\n", "A//b/1|c|d/I||/2|e|f/g/"},
    {"a | b\nc | d\n\ne | f\n", "a|b/c|d//e | f/"}, /* no delimiter row, but rows of as many cells */
    {"a | b\n | d\n |\ne | \n", "a|b/|d/|/e|/"},    /* a pipe at an end parts an empty cell */
    {"a | b | c | d\nnhóm\ne | f | g | h\n", "a|b|c|d/nhóm|/e|f|g|h/"}, /* merged cells left no pipe */
    {"| a \\| b | c |\n|---|---|\n", "a | b|c/"},
    {"một | hai", "một | hai"},
    /* web text: cells on lines of their own between lone pipes */
    {"|\na\n|\nb\n|\n|\nc\n|\nd\n|\n", "a|b/c|d/"},
    {"|\na\nb\n|\nc\n|\n", "a^b|c/"},
    {"|\na\n   b\n|\n  c\n|\n", "a^b|c/"},
    /* the same where the page lost its blank lines: a letterhead, text, a signature, text, a table */
    {"|\nA\n|\n1\n|\n|\nB\n---\n|\nC\n----\n|\n|\nd\n|\ne\n|\nf\ng\nh\ni\n|\nk\n|\nl\n|\nm\nn\no\np\n"
     "|\n1\n|\nq\n|\nr\n|\n|\n2\n|\n|\ns\n|\n|\n3\n|\nt\n|\nu\n|\nv\nw\n",
        "A|1/B^---|C^----/d|e/f/g/h/i/k|l/m/n/o/p/1|q|r/2||s/3|t|u/v/w/"},
    /* rows that lack the merged cells before theirs begin with a bullet; "H." labels a band */
    {"|\nB\n---\n|\nC\n----\n|\n|\nd\n|\ne\n|\nf\ng\nh\ni\n|\nSTT\n|\nk\n|\nl\n|\nm\n|\nn\n|\n|\n1\n|\nk\n|\nl\n|\n- m\n|\nn\n|\n"
     "|\n- o\n|\np\n|\n|\n- q\n|\nr\n|\n|\nH.\n|\nband\n|\n|\n2\n|\nk\n|\nl\n|\nm\n|\nn\n|\nv\nw\n",
        "B^---|C^----/d|e/f/g/h/i/STT|k|l|m|n/1|k|l|- m|n/- o|p/- q|r/H.|band/2|k|l|m|n/v/w/"},
    /* tables drawn line by line: rules between rows, over some columns too; columns that are one; text beside */
    {"x\n+---+----+\n| a | b  |\n|   | c  |\n+===+====+\n| d |    |\n+---+----+\ny\n", "x/a|b^c/d|/y/"},
    {"+---+----+---+\n| a e    | f |\n+---+----+---+\n| b | c  | g |\n|   +----+   |\n|   | d  |   |\n+---+----+---+\n",
        "a e||f/b|c|g/|d|/"},
    {"+---+----+\n| a | b  |\n", "+---+----+/a|b/"},
    {"--------------------\n a     b\n       c\n ----- ----------\n d     e\n f\n\n g     h\n--------------------\ny\n",
        "a|b^c/d^f|e/g|h/y/"},
    {"--------------------\n a     b\n\n----- ----------\n d     e\n",
        "--------------------/a     b//----- ----------/d     e/"},
    /* quoted as a whole, or not */
    {"> a\n>\n> | b | c |\n>> d\n", "a//b|c/d/"},
    {"> 80% hồ sơ\na\nb\n", "> 80% hồ sơ/a/b/"},
    {"a\n\n> b\n> c\n>\n> d\n\ne\n", "a//b/c//d//e/"}, /* or in parts: whole paragraphs */
    {"a\n\n> b\nc\n\n> 80%\n", "a//> b/c//> 80%/"},
    {"+-----+----+\n| > a | b  |\n| >   | >5 |\n| > c | d  |\n+-----+----+\n", "a^c|b^>5^d/"},
    /* tabs */
    {"a\tb\n\tc\n", "a|b/|c/"},
    /* HTML */
    {"<b>đậm</b>, <i>nghiêng</i>", "đậm, nghiêng"},
    {"a<br>b<br/>c", "a/b/c"},
    {"<p>a</p><p>b</p>", "a/b/"},
    {"2 < 3 và 5 > 4", "2 < 3 và 5 > 4"},
    {"<không>", "<không>"},
    {"R&amp;D &lt;b&gt; &ge; 80&#37; &#x111;", "R&D <b> ≥ 80% đ"},
    {"a&nbsp;b", "a b"},
    {"HĐND&UBND; AT&T", "HĐND&UBND; AT&T"},
    {"a<!-- bỏ <b>qua --> b", "a b"},
    {"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a|b/c|d/"},
    {"<table>\n <tr>\n  <td>a</td>\n  <td>b</td>\n </tr>\n</table>", "a|b/"},
    {"<table><tr><td>a<br>b</td><td><p>c</p><p>d</p></td></tr></table>", "a^b|c^d^/"},
    {"<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a|b/c|d/"},
    {"<table><tr><td>a</td></tr></table>", "a|/"},
    {"<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>", "a^b^c|d/"},
    {"<ol start='9'><li>a</li><li>b<ol type=a><li>c</li></ol></li><li value=\"20\">d</li></ol>",
        "9. a/10. b/a. c/20. d/"},
    {"<ol type=\"I\"><li>a</li><li>b</li></ol><ol type=A start=26><li>c</li><li>d</li></ol><li>e</li>",
        "I. a/II. b/Z. c/\xE2\x80\xA2 d/\xE2\x80\xA2 e/"},
    {"<p>một câu\ndài</p>\n<ol>\n<li id=\"fn1\"><p>ghi\nchú</p></li>\n</ol>\n", "một câu dài/ghi chú/"},
    {"<p>một</p>\n\nhai\nba\n\n<p>bốn</p>\n", "một///hai/ba//bốn//"},
    {"<ul><li>a</li><li>b</li></ul>", "\xE2\x80\xA2 a/\xE2\x80\xA2 b/"},
    {"<table>\nNơi nhận:\n- Sở Nội vụ", "/Nơi nhận:/- Sở Nội vụ"},
    /* pages as browsers read them */
    {"<html><body><p>An\n\t\t\tBiên, ngày</p></body></html>", "An Biên, ngày"},
    {"<html><body><p>a\tb</p></body></html>", "a b"},
    {"<html><body>\n <p>\n  <b>a</b>\n</p></body></html>", "a"},
    {"<html><body><pre>a\tb</pre></body></html>", "a|b"},
    {"<html><body><p><st1:place w:st=\"on\">An <ten-rieng>Biên</ten-rieng></st1:place></p></body></html>", "An Biên"},
    {"<html><body><p><![if !supportLists]>- <![endif]>a</p></body></html>", "- a"},
    {"<html><body><nav>bỏ</nav><select><option>bỏ</option></select><form>a</form></body></html>", "a"},
    /* a picture behind the first letter of a word, before which alone the page's source has a line end */
    {"<html><body><p>S<img src=\"a.gif\" align=\"left\"/>\nố: 12</p></body></html>", "Số: 12"},
    {"<html><body><p>T<img src=\"a.gif\">\n  <br/>\n</img>\nỈNH</p></body></html>", "TỈNH"},
    {"<html><body><p>xã<img src=\"a.gif\"/>\nAn Biên</p></body></html>", "xã An Biên"},
    {"<html><head><title>bỏ</title><style>p {}</style></head><body>a\nb<script>x</script></body></html>", "a b"},
};

const struct read_case *read_cases(size_t *count)
{
	*count = sizeof cases / sizeof *cases;
	return cases;
}

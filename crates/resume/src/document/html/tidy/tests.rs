use super::super::by_the_book;
use super::see;

/// What pages are made of, tidy or not.
const PIECES: &str = "<div> </div> <div class='a b'> <p> </p> <p class=x> <span> </span> <b> </b> <i> </i> <a href='/x?a=1&b=2'> </a> <ul> </ul> \
    <li> </li> <ol> </ol> <dl> <dt> <dd> </dt> </dd> </dl> <h1> </h1> <h2> </h2> <br> <br/> <hr> <img src=x> <input type=text> \
    <table> </table> <tr> </tr> <td> </td> <th> </th> <tbody> </tbody> <thead> </thead> <form> </form> <button> </button> \
    <style>p{}</style> <script>if(a<b){}</script> <noscript><p>no</noscript> <title>t</title> <meta> <link> <head> </head> <body> \
    </body> <html> </html> <html class=k> <body id=b> <!--c--> <![if_!x]> <![endif]> <p_a\"> <!doctype_html> <?xml?> <svg> </svg> <path/> <g> </g> <svg/> \
    <section> </section> <pre> </pre> <center> </center> <font> </font> </br> <i_class=_'a'_hidden_x> R&D &D; <!----> <!-->_--> <label> </label> <x-y> </x-y> <o:p> </o:p> <article hidden> \
    </article> <p style='display:none'> <em/> &nbsp; &amp; &lt; & &#8226; &#x4e2d; &copy &eacute; 文字 word word x 1 <DIV> </P> \
    <p/> <caption> <select> <option> </select> <textarea>t</textarea> <iframe></iframe> <address> </address> <template>";

/// A page of random pieces; `likely` of them in an order that may be right.
fn page(seed: &mut u64, length: usize) -> String {
    let pieces: Vec<&str> = PIECES.split_whitespace().collect();
    let mut next = |below: usize| {
        *seed ^= *seed << 13;
        *seed ^= *seed >> 7;
        *seed ^= *seed << 17;
        usize::try_from(*seed % below as u64).unwrap_or_default()
    };
    let (mut page, mut open) = (String::new(), Vec::new());
    for _ in 0..length {
        // Most ends are those of what is open.
        if let (true, Some(name)) = (next(10) < 4, open.pop()) {
            page.push_str(&format!("</{name}>"));
        } else {
            let piece = pieces[next(pieces.len())];
            page.push_str(&piece.replace('_', " "));
            let name: &str =
                piece.trim_start_matches('<').split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            if piece.starts_with('<')
                && piece.ends_with('>')
                && !piece.contains("</")
                && !name.is_empty()
                && next(10) < 8
            {
                open.push(name);
            }
        }
        page.push_str(["", " ", "\n", "a", "文"][next(5)]);
    }
    page
}

#[test]
fn a_tidy_page_is_seen_as_its_tree_is() {
    let (mut seed, mut tidy) = (0x9e37_79b9_7f4a_7c15, 0);
    for n in 0..40_000 {
        let page = page(&mut seed, 1 + n % 24);
        if let Some(seen) = see(&page) {
            tidy += 1;
            assert_eq!(seen.lines, by_the_book(&page, false).lines, "{page}");
        }
    }
    assert!(tidy > 2_000, "{tidy}");
}

#[test]
fn real_pages_are_tidy() {
    for page in [
        "<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8><title>x</title><style>a{}</style></head>\n<body><p>a &amp; b<p>c<ul><li>d<li>e</ul></body></html>\n",
        "<table><tr><td>a<td>b<tr><td><b>c</table>",
        "<div><svg viewBox='0 0 1 1'><title>t</title><linearGradient/><path d=''/></svg>a</div>",
        "<p><![if !vml]><b>a</b><![endif]>b<p class=\"c\"\">d",
        "<tr><td>a<h3><a href=/b><span>b<a href=/c class=d>c</a></span></a></h3>d",
    ] {
        let seen = see(page).map(|see| see.lines);
        assert_eq!(seen, Some(by_the_book(page, false).lines), "{page}");
    }
}

use super::*;

fn texts(html: &str) -> Vec<String> {
    lines(html).lines.into_iter().map(|l| l.text).collect()
}

#[test]
fn lines_are_what_is_seen() {
    assert_eq!(texts("<p>a\n  b<br>c</p><div>d<span>e</span> <b>f</b></div>"), ["a b", "c", "de f"]);
    assert_eq!(
        texts("x<script>no</script><p style='color:red; display : none'>no</p><i class='a hide'>no</i>y"),
        ["xy"]
    );
    assert_eq!(texts("<p>a&nbsp;&nbsp;b &amp; c</p>"), ["a\u{a0}\u{a0}b & c"]);
    assert_eq!(texts(""), Vec::<String>::new());
}

#[test]
fn an_item_that_holds_a_container_is_one() {
    let found = lines(
        "<ul><li>item<p>more</p></li><li><div>Paper Kite</div><span>Owner</span><ul><li>did it</li></ul></li></ul>",
    );
    let listed: Vec<(&str, bool)> = found.lines.iter().map(|l| (l.text.as_str(), l.list)).collect();
    let expected = [("item", true), ("more", true), ("Paper Kite", false), ("Owner", false), ("did it", true)];
    assert_eq!(listed, expected);
}

#[test]
fn cells_of_one_row_know_each_other() {
    let found = lines("<table><tr><td>期望月薪：</td><td>面议<br>可谈</td></tr><tr><td>x</td></tr></table>").lines;
    assert_eq!(found.len(), 4);
    assert!(found[0].row == found[1].row && found[0].cell != found[1].cell);
    assert!(found[1].cell == found[2].cell && found[1].first && !found[2].first);
    assert_ne!(found[0].row, found[3].row);
}

#[test]
fn places_can_be_found_again() {
    let found = lines("<body><div>a</div><div><p>b</p><p>c</p></div></body>").lines;
    assert_eq!(
        found.iter().map(|l| l.at.to_string()).collect::<Vec<_>>(),
        ["html>body>div", "html>body>div:2>p", "html>body>div:2>p:2"]
    );
}

#[test]
fn inline_edges_are_kept() {
    let line = &lines("<h1><span>甲</span><em>乙</em></h1>").lines[0];
    assert_eq!((line.text.as_str(), line.edges().collect::<Vec<_>>()), ("甲乙", vec![3]));
    assert_eq!(line.part(3..6).shape(), "em.<h1.");
    let line = &lines("<p>a <a href='/b'>b<br></a></p>").lines[0];
    assert!(!line.is_link() && line.part(2..3).is_link() && line.look() == Look::default());
}

#[test]
fn a_page_that_ends_early_says_so() {
    for html in ["<html><body><p>a</p>", "<p>a</p><di", "<p>工\u{fffd}"] {
        assert!(lines(html).cut, "{html}");
    }
    for html in ["<html><p>a</p></body>", "<div>a</div>", "\"<p>a &lt; b</p>\"", ""] {
        assert!(!lines(html).cut, "{html}");
    }
}

#[test]
fn bottomless_nesting_is_cut_in_time() {
    let begun = std::time::Instant::now();
    let found = lines(&format!("<p>top</p>{}deep", "<div><b>".repeat(100_000)));
    assert!(found.cut && found.lines[0].text == "top");
    assert!(!lines(&"<li><p>x".repeat(5000)).cut, "what ends by itself does not nest");
    assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
}

use super::{CODE_INJECTION, EMITS_ADDRESS, ENDLESS_WORK, look};

fn checks(template: &str) -> Vec<&'static str> {
    let (sights, is_too_deep) = look(template);
    assert!(!is_too_deep, "{template}");
    sights.iter().map(|sight| sight.check).collect()
}

#[test]
fn ways_to_the_internals_are_told() {
    for template in [
        "{{ lipsum.__globals__['os'].popen('echo pyguard').read() }}",
        "{{ ''['__class__'] }}",
        "{{ ''['\\x5f\\x5fclass\\x5f\\x5f'] }}",
        "{{ ''['\\N{LOW LINE}_class__'] }}",
        "{{ ''['\\137_class__'] }}",
        "{{ x|attr('__class__') }}",
        "{{ x|attr('__cl' ~ 'ass__') }}",
        "{{ x['__cl' + 'ass__'] }}",
        "{{ x['__cl' 'ass__'] }}",
        "{{ x[('__cl', 'ass__')|join] }}",
        "{{ x['__ssalc__'|reverse] }}",
        "{{ x['__ssalc__'[::-1]] }}",
        "{{ x['++class++'|replace('+', '_')] }}",
        "{{ x['++class++'.replace('+', '_')] }}",
        "{{ x['%s%s'|format('__cla', 'ss__')] }}",
        "{{ x['%c%cclass%c%c' % (95, 95, 95, 95)] }}",
        "{{ x['{}class{}'.format('__', '__')] }}",
        "{{ x[['__cla', 'ss__']|join('')] }}",
        "{{ x[dict(__cla=1, ss__=2)|join] }}",
        "{{ x[''.join(['__cla', 'ss__'])] }}",
        "{{ x['_' * 2 ~ 'class' ~ '_' * 2] }}",
        "{{ x['__CLASS__'|lower] }}",
        "{% set a = '__cla' %}{% set b = a ~ 'ss__' %}{{ x[b] }}",
        "{% set ns = namespace(a='') %}{% set ns.a = '__cla' %}{{ x[ns.a ~ 'ss__'] }}",
        "{% set a %}__class__{% endset %}{{ x|attr(a) }}",
        "{{ ''[messages[0].content] }}",
        "{{ [x]|map(attribute='__class__')|first }}",
        "{{ [x]|map(attribute='a.__class__.__mro__')|first }}",
        "{{ '{0.__class__}'.format(x) }}",
        "{{ '{0.__class__}'|attr('format')(x) }}",
        "{{ self._TemplateReference__context }}",
        "{{ (x for).__init__ ]) }}",
        "{{ x.__class__",
        "{% unknown tag x.__class__ %}",
        "{% generation %}{{ a.__init__ }}{% endgeneration %}",
        "{{ {'a': {}}['x'].__class__ }}",
        "{%- if cycler.__init__ -%}{%- endif -%}",
        "{{ x['class'.center(9, '_')] }}",
        "{{ x['class'|center(9)|replace(' ', '_')] }}",
        "{{ x['__GLOBALS__'.swapcase()] }}",
        "{{ x['x__class__x'[1:-1]] }}",
        "{{ x['_x_xcxlxaxsxsx_x_'[::2]] }}",
        "{% with a='__cla', b='ss__' %}{{ x[a ~ b] }}{% endwith %}",
        "{% macro m(a='__cla', b='ss__') %}{{ x[a ~ b] }}{% endmacro %}",
        "{% for a in ['__cla'] %}{{ x[a ~ 'ss__'] }}{% endfor %}",
        "{% set d = {'a': '__cla', 'b': 'ss__'} %}{{ x[d.a ~ d['b']] }}",
        "{% set ns = namespace(a='__cla') %}{{ x[ns.a ~ 'ss__'] }}",
        "{% set u = (lipsum|string|list)[18] %}{{ x[u] }}",
        "{{ [x]|map('attr', messages[0].content)|list }}",
        "{{ x[a][b](c) }}",
        "{{ x[a].popen('echo pyguard').read() }}",
        "{{ x['__cla\\\nss__'] }}",
    ] {
        assert!(checks(template).contains(&CODE_INJECTION), "{template}");
    }
}

#[test]
fn what_real_templates_do_is_silent() {
    for template in [
        "{% for m in messages %}{{ '<|' + m['role'] + '|>' + m.content | trim }}{% endfor %}",
        "{# {{ x.__class__ }} #}{% raw %}{{ x.__class__ }}{% endraw %} x.__class__ __init__",
        "{{ 'The method __init__ of a class; __name__ == \"__main__\"' }}",
        "{{ strftime_now('%d %b %Y') }}{{ raise_exception('no') }}",
        "{% set ns = namespace(found=false, i=0) %}{% set ns.i = ns.i + 1 %}{{ ns.i }}",
        "{{ messages[::-1][0]['content'].split('</think>')[-1].lstrip('\\n') }}",
        "{{ tools | tojson(indent=4) }}{{ message.tool_calls|map(attribute='function')|list }}",
        "{%- for m in messages[1:] if not loop.last %}{% continue %}{% endfor %}",
        "{% generation %}{{ m.content }}{% endgeneration %}{{ '<__media__>' }}",
        "{% macro render(x, y='a') %}{{ caller() }}{% endmacro %}{{ x is defined and x is not none }}",
        "{{ ['user', 'assistant'][loop.index0 % 2] }}{{ tool[key] }}{{ {'a': 1}['a'] }}",
        "{{ '{}: {}'.format(m.role, m.content) }}{{ '%s' % m.role }}{{ items|attr('name') }}",
        "{{ range(1000)|list }}{{ '-' * 80 }}{{ 10000000000 }}",
        "{{ message['content'][0]['text'] }}{{ tool[key] }}{{ x[i:j] }}{{ m.system }}{{ content[:100] }}",
        "{% for role, m in pairs.items() %}{% for key in m %}{{ m[key]|tojson }}{% endfor %}{% endfor %}",
        "{% for message in messages|selectattr('role', 'equalto', names[0])|list %}{% endfor %}",
    ] {
        assert!(checks(template).is_empty(), "{template}: {:?}", look(template).0);
    }
}

#[test]
fn endless_work_is_told() {
    for template in [
        "{% for i in range(1000000000) %}x{% endfor %}",
        "{{ 'a' * 10 ** 10 }}",
        "{{ 'a'.center(99999999999999999999) }}",
        "{{ 9 ** 9 ** 9 ** 9 }}{{ 'x'|indent(1000000000) }}",
        "{% for i in range(99999) %}{% for j in range(99999) %}x{% endfor %}{% endfor %}",
    ] {
        assert!(checks(template).contains(&ENDLESS_WORK), "{template}");
    }
}

#[test]
fn addresses_are_told_where_they_stand() {
    let template = "Hello {{ 'see https://example.com/a\\'b' }} http://example.org/x.";
    let (sights, _) = look(template);
    assert_eq!(sights.len(), 2);
    assert!(sights.iter().all(|sight| sight.check == EMITS_ADDRESS));
    assert_eq!(sights[1].what, "http://example.org/x.");
    assert_eq!(&template[sights[1].start..sights[1].end], "http://example.org/x.");
}

#[test]
fn deep_brackets_end() {
    for open in ["(", "[", "{", "-", "not ", "x(", "x|f("] {
        let (_, is_too_deep) = look(&format!("{{{{ {} }}}}", open.repeat(50_000)));
        assert!(is_too_deep, "{open}");
    }
    assert!(look(&"{{ a".repeat(10_000)).0.is_empty());
    assert!(look(&"{{a}}".repeat(400_000)).1);
    let padded = format!("{{{{ {}x.__class__ }}}}", " ".repeat(8 << 20));
    assert_eq!(look(&padded).0.len(), 1);
}

proptest::proptest! {
    #[test]
    fn any_text_ends(template in "[{}%#|.'\"_a-z0-9\\\\\\[\\]()~+* -]{0,120}") {
        look(&template);
    }
}

#[test]
fn long_templates_take_no_longer_than_their_length() {
    let start = std::time::Instant::now();
    for piece in [
        "{% raw %}",
        "{{ '\\'",
        "{{ '\\N{",
        "{# ",
        "{{ a.b[",
        "{{ ((",
        "{{ 'http://",
        "{% set a = a ~ 'x' %}",
    ] {
        look(&piece.repeat((1 << 20) / piece.len()));
    }
    assert!(start.elapsed().as_secs() < 20);
}

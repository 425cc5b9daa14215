def sinks(b):
    a = origin()
    # ruleid: taintrule-regex-sink, taintrule-regex-sink-argument, taintrule-regex-sink-group, taintrule-regex-sanitizer, taintrule-regex-not-regex
    raw_sink(a)
    # ok: taintrule-regex-sink, taintrule-regex-sink-inside, taintrule-regex-sink-argument, taintrule-regex-sink-group, taintrule-regex-sink-line, taintrule-regex-sink-part, taintrule-regex-source, taintrule-regex-source-name, taintrule-regex-source-part, taintrule-regex-source-comment, taintrule-regex-source-and-pattern, taintrule-regex-sanitizer, taintrule-regex-not-regex
    raw_sink(b)
    # ruleid: taintrule-regex-sink, taintrule-regex-sanitizer, taintrule-regex-not-regex
    raw_sink(b, a)
    # ruleid: taintrule-regex-sink, taintrule-regex-sink-argument, taintrule-regex-sink-group, taintrule-regex-sanitizer, taintrule-regex-not-regex
    x = raw_sink(a) + 1
    # ruleid: taintrule-regex-sink-inside
    sink_it(a)
    # ruleid: taintrule-regex-sink-inside
    sink_it(f(a))
    # ruleid: taintrule-regex-sink-inside
    y = [sink_it(b), sink_it(a)]
    # ruleid: taintrule-regex-sink, taintrule-regex-sink-argument, taintrule-regex-sanitizer
    raw_sink(a, safe=True)
    # ruleid: taintrule-regex-sink-line
    f(a)  # DANGER
    # ok: taintrule-regex-sink, taintrule-regex-sink-inside, taintrule-regex-sink-argument, taintrule-regex-sink-group, taintrule-regex-sink-line, taintrule-regex-sink-part, taintrule-regex-source, taintrule-regex-source-name, taintrule-regex-source-part, taintrule-regex-source-comment, taintrule-regex-source-and-pattern, taintrule-regex-sanitizer, taintrule-regex-not-regex
    f(b)  # DANGER
    # ruleid: taintrule-regex-sink-line
    z = a  # DANGER
    # ruleid: taintrule-regex-sink, taintrule-regex-sink-argument, taintrule-regex-sink-group, taintrule-regex-sanitizer, taintrule-regex-not-regex
    raw_sink(a); raw_sink(b)
    # ruleid: taintrule-regex-sanitizer, taintrule-regex-not-regex
    raw_sink(
        a)
    # ruleid: taintrule-regex-sink, taintrule-regex-not-regex
    raw_sink(safe_value(a))
    # ruleid: taintrule-regex-sink, taintrule-regex-sanitizer, taintrule-regex-not-regex
    raw_sink(safe_value(a) + a)
    # ruleid: taintrule-regex-sink, taintrule-regex-sanitizer, taintrule-regex-not-regex
    raw_sink(f(a))


def sources(b):
    # ruleid: taintrule-regex-source, taintrule-regex-source-and-pattern
    raw_sink(get_it())
    x = get_it()
    # ruleid: taintrule-regex-source, taintrule-regex-source-and-pattern
    raw_sink(x)
    # ok: taintrule-regex-sink, taintrule-regex-sink-inside, taintrule-regex-sink-argument, taintrule-regex-sink-group, taintrule-regex-sink-line, taintrule-regex-sink-part, taintrule-regex-source, taintrule-regex-source-name, taintrule-regex-source-part, taintrule-regex-source-comment, taintrule-regex-source-and-pattern, taintrule-regex-sanitizer, taintrule-regex-not-regex
    raw_sink(get_it(1))
    # ruleid: taintrule-regex-source, taintrule-regex-source-and-pattern
    raw_sink(f(get_it()))
    # ruleid: taintrule-regex-source-name
    raw_sink(evil_name)
    y = evil_name
    # ruleid: taintrule-regex-source-name
    raw_sink(y)
    evil_name = 1
    # ruleid: taintrule-regex-source-name
    raw_sink(evil_name)
    # ok: taintrule-regex-sink, taintrule-regex-sink-inside, taintrule-regex-sink-argument, taintrule-regex-sink-group, taintrule-regex-sink-line, taintrule-regex-sink-part, taintrule-regex-source, taintrule-regex-source-name, taintrule-regex-source-part, taintrule-regex-source-comment, taintrule-regex-source-and-pattern, taintrule-regex-sanitizer, taintrule-regex-not-regex
    raw_sink(o.evil_name)
    # ok: taintrule-regex-sink, taintrule-regex-sink-inside, taintrule-regex-sink-argument, taintrule-regex-sink-group, taintrule-regex-sink-line, taintrule-regex-sink-part, taintrule-regex-source, taintrule-regex-source-name, taintrule-regex-source-part, taintrule-regex-source-comment, taintrule-regex-source-and-pattern, taintrule-regex-sanitizer, taintrule-regex-not-regex
    raw_sink("evil_text")
    z = x  # tainted
    # ruleid: taintrule-regex-source, taintrule-regex-source-comment, taintrule-regex-source-and-pattern
    raw_sink(z)
    # ok: taintrule-regex-sink, taintrule-regex-sink-inside, taintrule-regex-sink-argument, taintrule-regex-sink-group, taintrule-regex-sink-line, taintrule-regex-sink-part, taintrule-regex-source, taintrule-regex-source-name, taintrule-regex-source-part, taintrule-regex-source-comment, taintrule-regex-source-and-pattern, taintrule-regex-sanitizer, taintrule-regex-not-regex
    raw_sink(not_evil)

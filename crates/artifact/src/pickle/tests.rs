//! Whole pickles through the front door.

use proptest::prelude::*;
use pyguard_finding::Tier;

use crate::core::{Data, Inspection, Nobody, inspect};

fn look(bytes: &[u8]) -> Inspection {
    inspect(&Data::of(bytes.to_vec()), "data.pkl", &Nobody, true)
}

/// The checks that are loud by default.
fn loud(bytes: &[u8]) -> Vec<String> {
    let quiet = [
        "pickle-calls-unknown",
        "pickle-carries-code",
        "pickle-builds-unknown",
        "pickle-malformed",
    ];
    let observations = look(bytes).observations.into_iter();
    let is_loud = observations.filter(|one| {
        !quiet.contains(&one.check)
            && !matches!(one.tier, Some(Tier::Strict | Tier::Audit))
            && one.check.starts_with("pickle")
    });
    is_loud
        .map(|one| {
            format!(
                "{} {}",
                one.check,
                one.named.first().map(|(_, text)| text.as_str()).unwrap_or_default()
            )
        })
        .collect()
}

fn text(text: &str) -> Vec<u8> {
    let mut bytes = vec![0x8c, text.len() as u8];
    bytes.extend(text.as_bytes());
    bytes
}

fn global(module: &str, path: &str) -> Vec<u8> {
    [text(module), text(path), vec![0x93]].concat()
}

fn pickle(parts: &[&[u8]]) -> Vec<u8> {
    [b"\x80\x04".as_slice(), &parts.concat(), b"."].concat()
}

#[track_caller]
fn calls(bytes: &[u8], callee: &str) {
    let all = loud(bytes);
    assert!(all.iter().any(|one| one.contains(callee)), "{all:?} holds no {callee}");
}

#[test]
fn each_way_to_call_is_seen() {
    let ways: &[&[u8]] = &[
        b"cos\nsystem\n(S'echo pyguard'\ntR.",
        b"(S'echo pyguard'\nios\nsystem\n.",
        b"(cos\nsystem\nS'echo pyguard'\no.",
        b"\x80\x02cos\nsystem\nX\x04\x00\x00\x00echo\x85R.",
        b"\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x04echo\x85R.",
        b"\x80\x04\x8c\x02os\x94\x8c\x06system\x940h\x00h\x01\x93\x8c\x04echo\x85R.",
        b"cos\nsystem\n)\x81.",
        b"cos\nsystem\n)}\x92.",
        b"\x80\x04K\x01.\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x04echo\x85R.",
        b"\x80\x04K\x01.junk junk\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x04echo\x85R.",
        b"\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x04echo\x85R\xff\xff\xff",
        b"\x80\x04\x95\xff\xff\xff\xff\xff\xff\xff\x7f\x8c\x02os\x8c\x06system\x93\x8c\x04echo\x85R.",
        b"\x80\x04\x8c\x02osr\xff\xff\xff\x7f0j\xff\xff\xff\x7f\x8c\x06system\x93\x8c\x04echo\x85R.",
        b"V\\u006fs\np0\n0(VSYSTEM\np1\n0g0\nVsystem\n\x93Vecho\n\x85R.",
    ];
    for way in ways {
        calls(way, "os.system");
    }
}

#[test]
fn indirection_is_followed() {
    let getattr = global("builtins", "getattr");
    let import = global("importlib", "import_module");
    let call =
        |callee: &[u8], arguments: &[&[u8]]| [callee, b"(", &arguments.concat(), b"tR"].concat();
    let os = call(&import, &[&text("os")]);
    let system = call(&getattr, &[&os, &text("system")]);
    calls(&pickle(&[&call(&system, &[&text("echo pyguard")])]), "os.system");
    let getter = call(&global("operator", "attrgetter"), &[&text("system")]);
    calls(&pickle(&[&call(&call(&getter, &[&os]), &[&text("echo")])]), "os.system");
    let caller = call(&global("operator", "methodcaller"), &[&text("system"), &text("echo")]);
    calls(
        &pickle(&[&call(&caller, &[&global("torch.serialization", "os")])]),
        "torch.serialization.os.system",
    );
    let partial = call(&global("functools", "partial"), &[&system, &text("echo")]);
    calls(&pickle(&[&call(&partial, &[])]), "os.system");
    let modules = global("sys", "modules");
    let item = call(&global("_operator", "getitem"), &[&modules, &text("os")]);
    let system = call(&getattr, &[&item, &text("system")]);
    calls(&pickle(&[&call(&system, &[&text("echo")])]), "os.system");
    let get = call(&getattr, &[&modules, &text("get")]);
    let system = call(&getattr, &[&call(&get, &[&text("os")]), &text("system")]);
    calls(&pickle(&[&call(&system, &[&text("echo")])]), "os.system");
    let map = call(&global("builtins", "map"), &[&global("posix", "system"), b"]\x8c\x04echoa"]);
    calls(&pickle(&[&call(&global("builtins", "list"), &[&map])]), "posix.system");
    let ufunc = call(&global("numpy.core", "_ufunc_reconstruct"), &[&text("os"), &text("system")]);
    calls(&pickle(&[&call(&ufunc, &[&text("echo")])]), "os.system");
    let rebuild =
        call(&global("torch._tensor", "_rebuild_from_type_v2"), &[&system, b"N\x8c\x04echo\x85N"]);
    calls(&pickle(&[&rebuild]), "os.system");
    let joined = call(&call(&getattr, &[&text("s"), &text("join")]), &[b"]\x8c\x01oa"]);
    calls(&pickle(&[&joined, &text("system"), b"\x93)R"]), "pickle-call-unresolvable");
    let write =
        call(&getattr, &[&call(&global("pathlib", "Path"), &[&text("x")]), &text("write_text")]);
    calls(&pickle(&[&call(&write, &[&text("pyguard")])]), "write_text");
}

#[test]
fn attributes_that_are_called_later_are_seen() {
    let system = global("os", "system");
    let state = [b"}".as_slice(), &text("__setstate__"), &system, b"s"].concat();
    let namespace = [global("argparse", "Namespace").as_slice(), b")\x81"].concat();
    calls(&pickle(&[&namespace, &state, b"b", &text("echo"), b"b"]), "as __setstate__");
    let module = global("torch", "serialization");
    calls(&pickle(&[&module, b"}", &text("x"), b"Nsb"]), "torch.serialization");
    calls(&pickle(&[&global("sys", "path"), &text("/tmp"), b"a"]), "sys.path");
    calls(&pickle(&[b"\x82\x01"]), "extension 1");
    calls(&pickle(&[&global("collections", "OrderedDict.__init__.__globals__")]), "__globals__");
}

#[test]
fn what_lies_in_bytes_is_looked_at() {
    let inner = pickle(&[&global("os", "system"), &text("echo"), b"\x85R"]);
    let load = global("torch.storage", "_load_from_bytes");
    let bytes = [b"C".as_slice(), &[inner.len() as u8], &inner].concat();
    calls(&pickle(&[&load, &bytes, b"\x85R"]), "os.system");
    let latin: String = inner.iter().copied().map(char::from).collect();
    let encoded =
        [global("_codecs", "encode"), text(&latin), text("latin1"), b"\x86R".to_vec()].concat();
    calls(&pickle(&[&load, &encoded, b"\x85R"]), "os.system");
}

#[test]
fn code_that_the_file_carries_is_loud_when_it_runs() {
    let make = global("cloudpickle.cloudpickle", "_make_function");
    assert!(loud(&pickle(&[&make, b"N\x85R"])).is_empty());
    calls(&pickle(&[&make, b"N\x85R)R"]), "_make_function");
    let class =
        [global("cloudpickle.cloudpickle", "_make_skeleton_class").as_slice(), b"N\x85R\x94"]
            .concat();
    let set = global("cloudpickle.cloudpickle", "_class_setstate");
    let state = [b"}".as_slice(), &text("__setstate__"), &make, b"N\x85Rs}\x86"].concat();
    calls(
        &pickle(&[&class, b"0", &set, b"h\x00", &state, b"\x86R0h\x00)\x81}b"]),
        "_make_skeleton_class",
    );
}

#[test]
fn what_libraries_write_is_silent() {
    let silent: &[Vec<u8>] = &[
        pickle(&[&text("os.system"), &text("eval"), b"\x86"]),
        pickle(&[&global("collections", "OrderedDict"), b")R"]),
        pickle(&[&global("mine.model", "Net"), b")\x81}", &text("x"), b"K\x01sb"]),
        pickle(&[
            &global("copyreg", "_reconstructor"),
            &global("mine", "Net"),
            &global("builtins", "object"),
            b"N\x87R",
        ]),
        pickle(&[
            &global("functools", "partial"),
            &global("torch.nn.modules.normalization", "LayerNorm"),
            b"\x85R",
        ]),
        pickle(&[
            &global("operator", "getitem"),
            &global("typing", "Optional"),
            &global("builtins", "int"),
            b"\x86R",
        ]),
        pickle(&[&global("builtins", "type"), b"N\x85R"]),
        b"ccopy_reg\n_reconstructor\n(cmine\nNet\nc__builtin__\nobject\nNtR(dS'a'\nI1\nsb."
            .to_vec(),
    ];
    for bytes in silent {
        assert_eq!(loud(bytes), Vec::<String>::new());
    }
}

#[test]
fn bulk_hides_nothing() {
    let payload = [global("os", "system"), text("echo"), b"\x85R.".to_vec()].concat();
    let lists: Vec<u8> =
        [b"\x80\x04".to_vec(), b"]\x94".repeat(1_500_000), payload.clone()].concat();
    calls(&lists, "os.system");
    let strange: Vec<u8> =
        (0..100_000).flat_map(|number| format!("cm\nC{number}\n)R0").into_bytes()).collect();
    let found = loud(&[b"\x80\x04".to_vec(), strange, payload].concat());
    assert!(!found.is_empty());
    let long =
        [b"S'".to_vec(), b"a".repeat(300_000), b"'\n0cos\nsystem\n(S'echo'\ntR.".to_vec()].concat();
    calls(&[b"\x80\x02".to_vec(), long].concat(), "os.system");
}

#[test]
fn joblib_arrays_are_stepped_over() {
    let wrapper = |dtype: &[u8], length: u8| {
        let object =
            [global("joblib.numpy_pickle", "NumpyArrayWrapper").as_slice(), b")\x81}("].concat();
        let dtype = [global("numpy", "dtype").as_slice(), dtype, b"\x89\x88\x87R"].concat();
        [
            object,
            text("shape"),
            vec![b'K', length, 0x85],
            text("dtype"),
            dtype,
            text("numpy_array_alignment_bytes"),
            b"K\x10ub".to_vec(),
        ]
        .concat()
    };
    let raw = [wrapper(b"\x8c\x02u1", 4).as_slice(), b"\x03\xff\xff\xff\x82\x82\x82\x82"].concat();
    let harmless = pickle(&[&raw]);
    assert_eq!(look(&harmless).observations, []);
    let behind = pickle(&[&raw, &global("os", "system"), &text("echo"), b"\x85R"]);
    calls(&behind, "os.system");
    let inner = pickle(&[&global("os", "system"), &text("echo"), b"\x85R"]);
    calls(&pickle(&[&wrapper(b"\x8c\x02O8", 4), &inner]), "os.system");
    let payload = [global("os", "system"), text("echo"), b"\x85R.".to_vec()].concat();
    let hidden = [
        b"\x80\x04".to_vec(),
        wrapper(b"\x8c\x02u1", payload.len() as u8 + 40),
        payload,
        vec![0; 90],
        b".".to_vec(),
    ]
    .concat();
    calls(&hidden, "os.system");
}

/// Their constructors open what they are given, or reach for the network; only the fields of an instance are harmless.
#[test]
fn classes_that_open_something_are_not_harmless_when_they_are_called() {
    for (module, class) in [
        ("xgboost.core", "DMatrix"),
        ("lightgbm.basic", "Booster"),
        ("accelerate.state", "PartialState"),
    ] {
        let arguments = [text("place"), b"\x85".to_vec()].concat();
        let called = look(&pickle(&[&global(module, class), &arguments, b"R"]));
        let says = |check| called.observations.iter().any(|one| one.check == check);
        assert!(says("pickle-calls-unknown"), "{class}: {:?}", called.observations);
        let made = look(&pickle(&[&global(module, class), b")\x81}b"]));
        assert!(made.observations.is_empty(), "{class}: {:?}", made.observations);
    }
}

/// Regressions: both stood in models of gensim's own tests.
#[test]
fn old_names_of_harmless_classes_are_known() {
    for (module, class) in
        [("numpy.random", "__RandomState_ctor"), ("sklearn.datasets.base", "Bunch")]
    {
        let seen = look(&pickle(&[&global(module, class), b")R"]));
        assert!(seen.observations.is_empty(), "{class}: {:?}", seen.observations);
    }
}

#[test]
fn a_state_dictionary_is_listed() {
    let storage = [
        text("storage"),
        global("torch", "FloatStorage"),
        text("0"),
        text("cpu"),
        b"K\x06".to_vec(),
    ]
    .concat();
    let rebuild = global("torch._utils", "_rebuild_tensor_v2");
    let tensor = [
        &rebuild,
        b"((".as_slice(),
        &storage,
        b"tQK\x00K\x02K\x03\x86K\x03K\x01\x86\x89",
        &global("collections", "OrderedDict"),
        b")RtR",
    ]
    .concat();
    let plain = pickle(&[b"}", &text("layer.weight"), &tensor, b"s"]);
    let dict = super::state_dict(&Data::of(plain)).expect("plain");
    let places = dict.tensors;
    assert_eq!(dict.others, 0);
    assert_eq!(places.len(), 1);
    assert_eq!(
        (places[0].name.as_str(), places[0].key.as_str(), places[0].items),
        ("layer.weight", "0", 6)
    );
    assert_eq!(
        (places[0].shape.as_slice(), places[0].stride.as_slice()),
        ([2, 3].as_slice(), [3, 1].as_slice())
    );
    let other =
        pickle(&[b"}", &text("layer.weight"), &tensor, b"s", &global("mine", "Net"), b")R0"]);
    assert_eq!(super::state_dict(&Data::of(other)), None);
}

proptest! {
    #[test]
    fn random_bytes_end(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        look(&bytes);
        look(&[b"\x80\x04".as_slice(), &bytes].concat());
    }

    #[test]
    fn mutated_pickles_end(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let wrapper = [global("joblib.numpy_pickle", "NumpyArrayWrapper"), b")\x81}(".to_vec(), text("shape"), b"K\x04\x85".to_vec()].concat();
        let array = [wrapper, text("dtype"), global("numpy", "dtype"), text("u1"), b"\x89\x88\x87Rub\x00\x00\x00\x00".to_vec()].concat();
        let mut bytes = [pickle(&[&array, &global("os", "system"), &text("echo"), b"\x85R"]), pickle(&[b"]\x94(K\x01K\x02e"])].concat();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        look(&bytes);
    }

    #[test]
    fn random_opcodes_end(picks in prop::collection::vec(0_usize..60, 0..600)) {
        const OPCODES: &[&[u8]] = &[
            b"(", b".", b"0", b"1", b"2", b"K\x01", b"N", b"Q", b"R", b"R", b"R", b"a", b"b", b"d", b"e", b"h\x00", b"h\x01", b"l", b"o",
            b"q\x00", b"q\x01", b"s", b"t", b"u", b"}", b"]", b")", b"\x81", b"\x82\x01", b"\x85", b"\x86", b"\x87", b"\x88", b"\x8f",
            b"\x90", b"\x91", b"\x92", b"\x93", b"\x94", b"\x94", b"\x97", b"\x98", b"\x8c\x02os", b"\x8c\x06system",
            b"cbuiltins\ngetattr\n", b"coperator\nattrgetter\n", b"cfunctools\npartial\n", b"csys\nmodules\n",
            b"coperator\nmethodcaller\n", b"coperator\ngetitem\n", b"ccopyreg\n_reconstructor\n", b"cmine\nNet\n",
            b"cbuiltins\nmap\n", b"cimportlib\nimport_module\n", b"\x8c\x08__dict__", b"\x8c\x08__call__", b"K\x00",
            b"cjoblib.numpy_pickle\nNumpyArrayWrapper\n)\x81", b"ctorch._tensor\n_rebuild_from_type_v2\n", b"\x8c\x03get",
        ];
        let bytes: Vec<u8> = picks.iter().flat_map(|pick| OPCODES[*pick].to_vec()).collect();
        look(&[b"\x80\x04".as_slice(), &bytes].concat());
    }
}

"""What a host must send: only frames may be shown elsewhere, and data may be read there."""

import made_up

from generator.site import headers, index, theme

LOOKED = index.read(made_up.site(), theme.read())


def test_every_address_gets_one_policy_on_frames() -> None:
    """Some hosts send what all fitting rules say: two policies would forbid what one allows."""
    rules = headers.plain(LOOKED).decode().split("\n\n")
    policies = {rule.splitlines()[0]: rule for rule in rules if "Content-Security-Policy" in rule}
    assert list(policies) == ["/", "/fa/*", "/ar/*", "/en/*", "/embed/*"]
    assert "frame-ancestors *" in policies["/embed/*"]
    assert "frame-ancestors 'self'" in policies["/fa/*"]


def test_nginx_is_told_the_same() -> None:
    written = headers.nginx(LOOKED).decode()
    assert written.count("{") == written.count("}") == 5
    _, _, framed = written.partition("location ^~ /embed/ {")
    assert "frame-ancestors *" in framed.partition("}")[0]
    assert 'add_header Access-Control-Allow-Origin "*";' in written


def test_a_host_is_told_what_may_be_read_elsewhere() -> None:
    written = headers.plain(LOOKED).decode()
    for path in ("/*.json", "/*.csv", "/*.ics", "/js/embed.js"):
        assert f"{path}\n  Access-Control-Allow-Origin: *" in written

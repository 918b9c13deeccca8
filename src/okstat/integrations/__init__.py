"""The outside world behind ports: bytes of a feed into facts, facts into prepared packages, and a receipt for each.

`ports` says what can be asked of the outside, one small protocol for each capability. Each outside party has one file;
`memory` has every port without an outside. The package opens no socket: an exchange yields requests and is sent
answers, whatever carries them.
"""
